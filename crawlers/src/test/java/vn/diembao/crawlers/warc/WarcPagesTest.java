package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

@Timeout(30)
final class WarcPagesTest {
    private static final Instant DAY = Instant.parse("2026-07-20T00:00:00Z");

    @TempDir
    private Path dir;

    /** Records of pages 1, 2 and 3, each as its own writer packed it. */
    private static byte[][] records() throws IOException {
        byte[][] records = new byte[3][];
        for (int i = 0; i < 3; i++) {
            int number = i + 1;
            records[i] = KeptAnswer.bytes(
                    Kept.item(number), Kept.page(Kept.url(number), Kept.html(number), DAY.plusSeconds(number)));
        }
        return records;
    }

    private static byte[] plain(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static byte[] packed(String record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(record.getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private Path write(String name, byte[]... records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.writeBytes(record);
        }
        return Files.write(dir.resolve(name), all.toByteArray());
    }

    private static String foreign(String type, String target, String http, String more) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2026-07-20T00:00:02Z\r\nWARC-Record-ID: <urn:uuid:6f1f3a3e-0000-4000-8000-000000000001>"
                + "\r\nContent-Type: application/http; msgtype=response\r\n" + more + "Content-Length: "
                + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static String http(String body) {
        String bytes = new String(body.getBytes(UTF_8), ISO_8859_1);
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + bytes;
    }

    @Test
    void readsPackedAndPlainFilesAlike() throws IOException {
        byte[][] records = records();
        write("a.warc.gz", records[0]);
        write("b.warc", plain(records[1]));
        write("c.WARC.GZ.open", records[2]);
        write("d.txt", records[0]);

        List<RawPage> pages = Kept.read(dir);

        assertThat(Kept.told(pages)).containsExactly("1", "2", "3");
        assertThat(pages).allSatisfy(page -> assertThat(page.item().title()).isEqualTo("Ca đêm “mới”"));
    }

    @Test
    void givesThePagesOfAllFilesInTheOrderOfTime() throws IOException {
        for (int file = 0; file < 4; file++) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 10; i++) {
                int number = 4 * i + file;
                Instant at = DAY.plus(Duration.ofMinutes(number));
                all.writeBytes(KeptAnswer.bytes(Kept.item(number), Kept.page(Kept.url(number), Kept.html(number), at)));
            }
            write("file-" + (4 - file) + ".warc.gz", all.toByteArray());
        }

        assertThat(Kept.read(dir)).extracting(RawPage::fetchedAt).hasSize(40).isSorted();
    }

    @Test
    void refusesAPageThatWasAlteredSince() throws IOException {
        byte[][] records = records();
        String altered = new String(plain(records[1]), UTF_8).replace("về ca đêm", "về ca đêk");
        write("a.warc", plain(records[0]), altered.getBytes(UTF_8), plain(records[2]));

        List<RawPage> pages = Kept.read(dir);

        assertThat(Kept.told(pages)).containsExactly("1", "bad", "3");
        assertThat(pages.get(1).detail()).startsWith("a.warc at byte ").endsWith("payload does not match its digest");
    }

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "longer by one,1,a.warc",
        "shorter by one,-1,a.warc",
        "longer than the file,90000000,a.warc",
        "longer by one,1,a.warc.gz",
        "shorter by one,-1,a.warc.gz",
        "longer than the file,90000000,a.warc.gz"
    })
    void goesOnBehindARecordWhoseLengthIsNotTrue(String name, long lie, String file) throws IOException {
        byte[][] records = records();
        String body = http(Kept.html(2));
        String true2 = foreign("response", Kept.url(2), body, "");
        String lying = true2.replace("Content-Length: " + body.length(), "Content-Length: " + (body.length() + lie));
        boolean gzip = file.endsWith(".gz");
        byte[] bad = gzip ? packed(lying) : lying.getBytes(ISO_8859_1);
        write(file, gzip ? records[0] : plain(records[0]), bad, gzip ? records[2] : plain(records[2]));

        assertThat(Kept.told(Kept.read(dir))).containsExactlyInAnyOrder("1", "bad", "3");
    }

    @Test
    void goesOnBehindARecordCutInTheMiddle() throws IOException {
        byte[][] records = records();
        byte[] cut = Arrays.copyOf(records[1], records[1].length - 200);
        write("a.warc.gz", records[0], cut, records[2]);

        List<RawPage> pages = Kept.read(dir);

        assertThat(Kept.told(pages)).containsExactly("1", "bad", "3");
    }

    @Test
    void tellsADamagedStretchOnce() throws IOException {
        byte[][] records = records();
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        write("a.warc.gz", records[0], noise, records[2]);
        write("b.warc", plain(records[1]), noise);

        assertThat(Kept.told(Kept.read(dir))).containsExactlyInAnyOrder("1", "bad", "3", "2", "bad");
    }

    @Test
    void everyCutOfAFileGivesItsWholePagesAndNeverHangs() throws IOException {
        byte[][] records = records();
        byte[] whole = Files.readAllBytes(write("a.warc.gz", records));
        for (int length = 0; length < whole.length; length += 101) {
            Files.write(dir.resolve("a.warc.gz"), Arrays.copyOf(whole, length));
            int expected = length < records[0].length ? 0 : length < records[0].length + records[1].length ? 1 : 2;
            assertThat(Kept.read(dir).stream().filter(page -> page.problem() == null))
                    .as("cut at " + length)
                    .hasSize(expected);
        }
    }

    @Test
    void countsARecordOfUnknownType() throws IOException {
        byte[][] records = records();
        write("a.warc.gz", records[0], packed(foreign("tranh-ve", Kept.url(9), http("x"), "")), records[2]);

        assertThat(Kept.told(Kept.read(dir))).containsExactly("1", "bad", "3");
    }

    @Test
    void takesPagesOfOtherCrawlersByTheirHost() throws IOException {
        write(
                "a.warc",
                foreign("request", Kept.url(1), "GET / HTTP/1.1\r\n\r\n", "").getBytes(ISO_8859_1),
                foreign("response", "http://www.bao-mau.vn/x.html", http(Kept.html(1)), "")
                        .getBytes(ISO_8859_1),
                foreign("response", "https://la.example/x.html", http(Kept.html(1)), "")
                        .getBytes(ISO_8859_1),
                foreign("response", Kept.url(2), "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n", "")
                        .getBytes(ISO_8859_1),
                foreign("response", "dns:bao-mau.vn", "20260720 1 IN A", "").getBytes(ISO_8859_1));

        List<RawPage> pages = Kept.read(dir);

        assertThat(pages).hasSize(2);
        RawPage own = pages.get(0);
        assertThat(own.problem()).isNull();
        assertThat(own.html()).isEqualTo(Kept.html(1));
        assertThat(own.item().sourceId()).isEqualTo("bao-mau");
        assertThat(own.item().url()).isEqualTo("http://www.bao-mau.vn/x.html");
        assertThat(own.item().publishedAt()).isNull();
        assertThat(own.fetchedAt()).isEqualTo(DAY.plusSeconds(2));
        assertThat(pages.get(1).problem()).isEqualTo(RejectionReason.UNKNOWN_OUTLET);
    }

    @Test
    void ownPageOfASourceWhoseFileIsGoneIsOfAnUnknownOutlet() throws IOException {
        write("a.warc.gz", records());

        try (WarcPages kept = new WarcPages(WarcPages.filesIn(dir), new OutletCatalog(List.of(), List.of()))) {
            RawPage page = kept.next();
            assertThat(page.problem()).isEqualTo(RejectionReason.UNKNOWN_OUTLET);
            assertThat(page.item().sourceId()).isEqualTo("bao-mau");
            assertThat(page.item().url()).isEqualTo(Kept.url(1));
            assertThat(page.detail()).isEqualTo("no source file has the id bao-mau");
        }
    }

    @Test
    void readsChunkedAndPackedBodiesOfOtherCrawlers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Kept.html(1).getBytes(UTF_8));
        }
        String zipped = bytes.toString(ISO_8859_1);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(zipped.length()) + "\r\n" + zipped
                + "\r\n0\r\n\r\n";
        write("a.warc", foreign("response", Kept.url(1), http, "").getBytes(ISO_8859_1));

        assertThat(Kept.read(dir)).extracting(RawPage::html).containsExactly(Kept.html(1));
    }

    @ParameterizedTest
    @CsvSource({
        "sha1:QQI3JDXD2NSGPJDJV4XFXWJVT7WWO3MI,false",
        "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,true",
        "crc9:AAAA,true"
    })
    void holdsOtherDigestsAgainstTheBytes(String digest, boolean bad) throws IOException {
        String page = "<!doctype html><html><body>một</body></html>";
        write(
                "a.warc",
                foreign("response", Kept.url(1), http(page), "WARC-Payload-Digest: " + digest + "\r\n")
                        .getBytes(ISO_8859_1));

        assertThat(Kept.read(dir).get(0).problem() == RejectionReason.BAD_RECORD)
                .isEqualTo(bad);
    }
}
