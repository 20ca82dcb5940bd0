package vn.diembao.crawlers.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/**
 * Videos of a TikTok account from files that its owner exported into a folder: TikTok lets only approved research read public
 * videos (developers.tiktok.com/products/research-api). Read are {@code *.json} of TikTok's own "Download your data" (lists
 * named {@code VideoList} with {@code Date} in UTC, {@code Link}, {@code Likes}) and {@code *.csv} with the columns link,
 * published, text, likes, comments, shares, views, author; of these only link must be there. A time of a table without an offset
 * is that of Viet Nam. Of what is told twice the file that was changed last counts.
 */
final class TikTokExports {
    private static final long MOST_BYTES = 50L << 20;
    private static final Pattern VIDEO = Pattern.compile("/(?:video|photo|v)/(\\d{5,25})");
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
    /** ISO 8601, with an offset of any length or without one. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .parseLenient()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final AuthorKeys authors;

    TikTokExports(AuthorKeys authors) {
        this.authors = authors;
    }

    /** All posts in the folder; one that is not there yet is empty. */
    ApiAnswer read(SocialPage page, Path folder) {
        return read(page, folder, Instant.MAX);
    }

    /** The same as the folder stood at a time: without files that were changed after it. */
    ApiAnswer read(SocialPage page, Path folder, Instant at) {
        Map<String, SocialPost> posts = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        try {
            for (Export export : exports(folder)) {
                if (!export.changedAt().isAfter(at)) {
                    read(page, export.file(), posts, problems);
                }
            }
        } catch (IOException e) {
            return unreadable(folder);
        }
        return new ApiAnswer.Posts(newestFirst(posts), null, problems, Duration.ZERO);
    }

    /**
     * When the folder changed next after a time; null when it did not.
     *
     * @throws IOException when the folder, or the time of a file in it, cannot be read
     */
    Instant changedAfter(Path folder, Instant at) throws IOException {
        return exports(folder).stream()
                .map(Export::changedAt)
                .filter(changed -> changed.isAfter(at))
                .findFirst()
                .orElse(null);
    }

    /** The answer where the folder, or a file in it, cannot be read. */
    static ApiAnswer.Refusal unreadable(Path folder) {
        return ApiAnswer.Refusal.malformed("cannot read the folder " + folder);
    }

    private static List<SocialPost> newestFirst(Map<String, SocialPost> posts) {
        return posts.values().stream()
                .sorted(Comparator.comparing(
                        SocialPost::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                .toList();
    }

    private record Export(Path file, Instant changedAt) {}

    /** Those changed first come first. */
    private static List<Export> exports(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Export> exports = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().matches("(?i).*\\.(csv|json)")) {
                    exports.add(new Export(file, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        exports.sort(Comparator.comparing(Export::changedAt)
                .thenComparing(export -> export.file().getFileName()));
        return exports;
    }

    private void read(SocialPage page, Path file, Map<String, SocialPost> posts, List<String> problems)
            throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            problems.add(file.getFileName() + " is larger than 50 MB");
        } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            json(page, file, posts, problems);
        } else {
            csv(page, file, posts, problems);
        }
    }

    private void json(SocialPage page, Path file, Map<String, SocialPost> posts, List<String> problems)
            throws IOException {
        JsonNode export = ApiJson.read(Files.readAllBytes(file));
        if (export == null) {
            problems.add(file.getFileName() + " is no JSON");
            return;
        }
        // Lists of what the account's owner watched and liked have other names, and are left alone.
        for (JsonNode list : export.findValues("VideoList")) {
            for (JsonNode video : list) {
                Row row = new Row(Map.of(
                        "link", text(video, "Link"),
                        "published", published(video),
                        "text", text(video, "Title"),
                        "likes", text(video, "Likes")));
                take(page, row, posts, problems, file.getFileName().toString());
            }
        }
    }

    /** TikTok writes UTC without saying so; empty where it says no time. */
    private static String published(JsonNode video) {
        String date = text(video, "Date").strip();
        return date.isEmpty() ? "" : date + 'Z';
    }

    private static String text(JsonNode video, String name) {
        return video.path(name).asText(video.path(name.toLowerCase(Locale.ROOT)).asText(""));
    }

    private void csv(SocialPage page, Path file, Map<String, SocialPost> posts, List<String> problems) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<Map<String, String>> rows =
                        CSV.readerForMapOf(String.class).with(schema).readValues(in)) {
            while (rows.hasNextValue()) {
                Map<String, String> cells = new TreeMap<>();
                rows.nextValue().forEach((name, cell) -> cells.put(plain(name), cell));
                int line = rows.getCurrentLocation().getLineNr() - 1;
                take(page, new Row(cells), posts, problems, file.getFileName() + ":" + line);
            }
        } catch (IOException e) {
            problems.add(file.getFileName() + " is no CSV in UTF-8 to its end");
        }
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private record Row(Map<String, String> cells) {
        String get(String name) {
            String cell = cells.get(name);
            return cell == null ? "" : cell.strip();
        }

        Long count(String name) {
            return get(name).matches("\\d{1,18}") ? Long.valueOf(get(name)) : null;
        }
    }

    /** As ISO 8601 writes it, with or without seconds, also with a blank for the T; null when it does not. */
    private static Instant time(String text) {
        try {
            TemporalAccessor read =
                    TIME.parseBest(text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
            return read instanceof LocalDateTime local ? local.toInstant(VIET_NAM) : Instant.from(read);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void take(SocialPage page, Row row, Map<String, SocialPost> posts, List<String> problems, String place) {
        Matcher video = VIDEO.matcher(row.get("link"));
        if (!video.find()) {
            problems.add(place + " has no link to a video");
            return;
        }
        Instant publishedAt = time(row.get("published"));
        if (publishedAt == null && !row.get("published").isEmpty()) {
            problems.add(place + " has a time that is none");
        }
        String id = Platform.TIKTOK.id() + ':' + video.group(1);
        String author = row.get("author").replaceFirst("^@", "");
        boolean own = author.isEmpty() || author.equalsIgnoreCase(page.account());
        Reaction counts =
                new Reaction(row.count("likes"), row.count("comments"), row.count("shares"), row.count("views"));
        posts.put(
                id,
                new SocialPost(
                        id,
                        "https://www.tiktok.com/@" + page.account() + "/video/" + video.group(1),
                        "",
                        row.get("text"),
                        row.get("text"),
                        publishedAt,
                        new PostFacts(
                                PostFormat.VIDEO, null, own ? null : authors.of(Platform.TIKTOK, author), counts)));
    }
}
