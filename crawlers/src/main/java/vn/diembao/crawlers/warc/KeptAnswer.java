package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.crawlers.fetch.ResponseHead;
import vn.diembao.model.FeedItem;
import vn.diembao.model.StoredJson;

/**
 * The bytes of an answer as WARC 1.1, each record a gzip member of its own: first a {@code metadata} record with the feed
 * item, so that a file cut between the two never holds a page without its item, then the {@code response}.
 */
final class KeptAnswer {
    /** What the payload of our metadata records is. */
    static final MediaType ITEM = MediaType.parse("application/vnd.diembao.feed-item+json");

    private static final JsonMapper JSON = StoredJson.mapper();
    private static final String DIGEST = "sha256";

    /** Says how the body was sent, which is not how it is stored, or belongs to the connection or the visitor. */
    private static final Set<String> LEFT_OUT = Set.of(
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "set-cookie",
            "set-cookie2");

    private KeptAnswer() {}

    /** True for what is kept: a page, or that it is gone. */
    static boolean isWorthKeeping(FetchResult result) {
        boolean whole = result.status() == 200 && result.problem() == null;
        return whole || result.status() == 404 || result.status() == 410;
    }

    /** True when an address carries a password or a token: masked, it would be another page's. */
    static boolean tellsSecrets(FeedItem item, FetchResult result) {
        return !LogLine.mask(item.url()).equals(item.url())
                || !LogLine.mask(item.entryId()).equals(item.entryId())
                || !LogLine.mask(result.url()).equals(result.url());
    }

    static byte[] bytes(FeedItem item, FetchResult result) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] json = json(item);
        WarcMetadata metadata = new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .targetURI(result.url())
                .date(result.fetchedAt())
                .concurrentTo(URI.create("urn:uuid:" + id))
                .payloadDigest(digest(json))
                .body(ITEM, json)
                .build();
        WarcResponse response = new WarcResponse.Builder(result.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(result.fetchedAt())
                .payloadDigest(digest(result.body()))
                .body(MediaType.HTTP_RESPONSE, http(result))
                .build();
        return bytes(metadata, response);
    }

    /** The record that a file begins with. */
    static byte[] fileHead(String name, Instant at) throws IOException {
        Warcinfo info = new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(at)
                .filename(name)
                .fields(Map.of(
                        "software", List.of("diembao"),
                        "format", List.of("WARC File Format 1.1"),
                        "description", List.of("bodies are stored decompressed, without cookies")))
                .build();
        return bytes(info);
    }

    static WarcDigest digest(byte[] payload) {
        try {
            return new WarcDigest(DIGEST, MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(WarcRecord... records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] json(FeedItem item) throws JsonProcessingException {
        FeedItem told = new FeedItem(
                item.sourceId(),
                LogLine.mask(item.feedUrl()),
                item.entryId(),
                item.url(),
                item.title(),
                item.summary(),
                item.content(),
                item.author(),
                item.publishedAt(),
                item.modifiedAt(),
                item.categories(),
                item.fetchedAt());
        return JSON.writeValueAsBytes(told);
    }

    private static byte[] http(FetchResult result) {
        StringBuilder head = new StringBuilder(result.head().statusLine()).append("\r\n");
        for (ResponseHead.Field field : result.head().fields()) {
            boolean clean = field.value().chars().noneMatch(Character::isISOControl);
            if (clean && !LEFT_OUT.contains(field.name().toLowerCase(Locale.ROOT))) {
                head.append(field.name())
                        .append(": ")
                        .append(LogLine.mask(field.value()))
                        .append("\r\n");
            }
        }
        head.append("Content-Length: ").append(result.body().length).append("\r\n\r\n");
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(head.toString().getBytes(ISO_8859_1));
        http.writeBytes(result.body());
        return http.toByteArray();
    }
}
