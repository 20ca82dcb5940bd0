package vn.diembao.crawlers.warc;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import vn.diembao.crawlers.fetch.BodyReader;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.model.FeedItem;
import vn.diembao.model.StoredJson;

/** Reads one record, its payload held against the digest it was stored with. */
final class RecordParser {
    private static final int MAX_BODY = 15_000_000;
    private static final int MAX_RATIO = 100;
    private static final Set<String> NO_PAGES =
            Set.of("warcinfo", "request", "metadata", "revisit", "resource", "conversion", "continuation");
    private static final JsonMapper JSON = StoredJson.mapper();

    private final BodyReader bodies = new BodyReader(MAX_BODY, MAX_RATIO);

    /** @throws IOException when the record cannot be read, with why */
    StoredRecord parse(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            return answer(response);
        }
        if (record instanceof WarcMetadata metadata && KeptAnswer.ITEM.equals(metadata.contentType())) {
            return item(metadata);
        }
        if (!NO_PAGES.contains(record.type())) {
            throw new IOException("record of unknown type");
        }
        return new StoredRecord.Other();
    }

    private static StoredRecord item(WarcMetadata metadata) throws IOException {
        byte[] json = bytes(metadata.body().stream());
        requireDigest(metadata.payloadDigest(), json);
        URI answer = metadata.concurrentTo().stream()
                .findFirst()
                .orElseThrow(() -> new IOException("feed item of no record"));
        return new StoredRecord.Item(answer, JSON.readValue(json, FeedItem.class));
    }

    private StoredRecord answer(WarcResponse response) throws IOException {
        String target = response.target();
        if (!target.startsWith("http://") && !target.startsWith("https://")) {
            return new StoredRecord.Other();
        }
        HttpResponse http = response.http();
        int status = http.status();
        if (status >= 300 && status < 400) {
            return new StoredRecord.Other();
        }
        byte[] payload = bytes(http.body().stream());
        if (http.headers().first("Transfer-Encoding").isEmpty()) {
            // Crawlers do not agree whether the digest of a chunked body covers the chunks.
            requireDigest(response.payloadDigest(), payload);
        }
        byte[] body = status == 200
                ? bodies.read(
                        new ByteArrayInputStream(payload),
                        http.headers().first("Content-Encoding").orElse(null))
                : new byte[0];
        String type = http.headers().first("Content-Type").orElse(null);
        return new StoredRecord.Answer(response.id(), FetchResult.kept(target, status, type, body, response.date()));
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new IOException("more than " + MAX_BODY + " bytes");
        }
        return bytes;
    }

    private static void requireDigest(Optional<WarcDigest> stored, byte[] payload) throws IOException {
        if (stored.isEmpty()) {
            return;
        }
        try {
            MessageDigest digester = stored.get().getDigester();
            digester.update(payload);
            if (!new WarcDigest(digester).equals(stored.get())) {
                throw new IOException("payload does not match its digest");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("digest of unknown kind " + stored.get().algorithm(), e);
        }
    }
}
