package vn.diembao.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedParser;
import vn.diembao.model.StoredJson;

/** {@code feed}: one feed document as JSON. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Print a feed document as JSON; exit status 1 when it is no feed.")
public final class FeedCommand implements Callable<Integer> {
    private static final long MAX_BYTES = 64L << 20;

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The document.")
    private Path in;

    @Option(
            names = "--header",
            paramLabel = "'Name: value'",
            description = "A header it was served with (Content-Type).")
    private List<String> headers = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address it was served at; relative links are resolved against it.")
    private String url = "";

    private record Entry(String id, String title, String link, Instant published, String summary) {}

    private record Told(String format, String title, List<Entry> entries, List<String> problems) {}

    @Override
    public Integer call() throws Exception {
        InputFile.require(in);
        if (Files.size(in) > MAX_BYTES) {
            throw CommandException.failed(in + " is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        FeedDocument feed = new FeedParser().parse(Files.readAllBytes(in), contentType(), url);
        JsonMapper json = StoredJson.mapper();
        System.out.println(json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Told(feed.format(), feed.title(), entries(feed), feed.problems())));
        return feed.format() == null ? 1 : 0;
    }

    private static List<Entry> entries(FeedDocument feed) {
        return feed.entries().stream()
                .map(e -> new Entry(e.id(), e.title(), e.link(), e.publishedAt(), e.summary()))
                .toList();
    }

    private String contentType() {
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw CommandException.wrong("--header wants 'Name: value', not \"" + header + "\"");
            }
            if (header.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals("content-type")) {
                return header.substring(colon + 1).strip();
            }
        }
        return null;
    }
}
