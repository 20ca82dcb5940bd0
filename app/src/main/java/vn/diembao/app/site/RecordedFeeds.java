package vn.diembao.app.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.diembao.model.ClipId;
import vn.diembao.model.RowLines;

/**
 * Recorded feed items (JSON lines with outlet, title, link, published, summary and, if known, id and first_seen) made into
 * feeds again: a tape an outlet, a frame a day. Of a row only a hash of its link stays in memory.
 */
public final class RecordedFeeds {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int MAX_FRAME = 500;
    /** Characters; a frame stays far below what a fetcher takes. */
    private static final int MAX_FRAME_TEXT = 2_000_000;

    private static final int MAX_TEXT = 1_000_000;
    private static final int HASH_DIGITS = 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final Function<String, String> hosts;
    private final Path directory;
    private final Map<String, String> hostOf = new HashMap<>();
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final Set<Long> links = new HashSet<>();
    private long items;
    private long repeats;
    private long badRows;

    /**
     * @param hosts host name of an outlet, by the name the rows give it; names of one host share a tape
     * @param directory where the tapes are kept
     */
    public RecordedFeeds(Function<String, String> hosts, Path directory) {
        this.hosts = hosts;
        this.directory = directory;
    }

    /** Reads the file, gzipped or not; a bad row is reported with its line number and left out. */
    public void read(Path file, PrintStream messages) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                RowLines rows = new RowLines(plain)) {
            for (RowLines.Row row = rows.next(); row != null; row = rows.next()) {
                if (row.problem() == null) {
                    take(row.text(), row.number(), messages);
                } else {
                    bad(row.number(), row.problem(), messages);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException("cannot read " + file + ": its gzip data is broken or cut off", e);
        }
        for (Outlet outlet : outlets.values()) {
            outlet.endFrame();
        }
    }

    /** Hosts of the outlets, in order of appearance. */
    public List<String> hosts() {
        return List.copyOf(outlets.keySet());
    }

    /** A tape for each outlet. */
    public List<FeedTape> tapes() {
        return outlets.values().stream().map(outlet -> outlet.recorder.tape()).toList();
    }

    public long items() {
        return items;
    }

    /** Items whose link an earlier one of the outlet has: read anew only where they say something else. */
    public long repeats() {
        return repeats;
    }

    public long badRows() {
        return badRows;
    }

    private void take(String line, long number, PrintStream messages) throws IOException {
        try {
            JsonNode row = JSON.readTree(line);
            String name = text(row, "outlet");
            if (name.isBlank()) {
                throw new IllegalArgumentException("no outlet");
            }
            Instant seen = endOfDay(text(row, "first_seen"));
            String host = hostOf.computeIfAbsent(name, hosts);
            Outlet outlet = outlets.get(host);
            if (outlet == null) {
                outlet = new Outlet(name, host, directory.resolve("tape-" + outlets.size()));
                outlets.put(host, outlet);
            }
            outlet.add(seen, item(row, number));
            items++;
            String address = ClipId.sha256(host + '\n' + text(row, "link"));
            repeats += links.add(Long.parseUnsignedLong(address, 0, HASH_DIGITS, 16)) ? 0 : 1;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            bad(number, e.getMessage().lines().findFirst().orElse("bad row"), messages);
        }
    }

    private void bad(long number, String why, PrintStream messages) {
        badRows++;
        messages.println("line " + number + ": " + why);
    }

    /** Each row is an entry of its own, even when it repeats another word by word: its line number makes it so. */
    private static RssWriter.Item item(JsonNode row, long number) {
        String link = text(row, "link");
        String id = text(row, "id");
        String published = text(row, "published");
        return new RssWriter.Item(
                (id.isEmpty() ? link : id) + "#row-" + number,
                link,
                text(row, "title"),
                text(row, "summary"),
                published.isEmpty() ? null : published,
                null);
    }

    private static String text(JsonNode row, String field) {
        String text = row.path(field).asText("");
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    private static Instant endOfDay(String firstSeen) {
        return firstSeen.isEmpty()
                ? null
                : LocalDate.parse(firstSeen.substring(0, Math.min(10, firstSeen.length())))
                        .atTime(END_OF_DAY)
                        .atZone(ZONE)
                        .toInstant();
    }

    /** One outlet's tape while it is being written. */
    private static final class Outlet {
        private final String name;
        private final FeedTape.Recorder recorder;
        private final List<RssWriter.Item> frame = new ArrayList<>();
        private Instant frameAt;
        private long frameText;

        Outlet(String name, String host, Path directory) throws IOException {
            this.name = name;
            this.recorder = new FeedTape.Recorder(host, "/rss", "application/rss+xml; charset=utf-8", directory);
        }

        void add(Instant at, RssWriter.Item item) throws IOException {
            boolean sameTime = at == null ? frameAt == null : at.equals(frameAt);
            if (!sameTime || frame.size() == MAX_FRAME || frameText > MAX_FRAME_TEXT) {
                endFrame();
            }
            frameAt = at;
            frame.add(item);
            frameText += item.title().length() + item.summary().length();
        }

        void endFrame() throws IOException {
            if (!frame.isEmpty()) {
                recorder.add(frameAt, RssWriter.write(name, "http://localhost/", frame), false);
                frame.clear();
                frameText = 0;
            }
        }
    }
}
