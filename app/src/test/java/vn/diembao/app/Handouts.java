package vn.diembao.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.diembao.dashboards.export.ExportForm;
import vn.diembao.dashboards.search.SavedSearch;
import vn.diembao.dashboards.search.SearchShelf;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;

/**
 * All that an installation hands out, in every form: digests, an issued edition with its mail, pages, a feed, exports. What has no place
 * of its own is laid into {@code handed-out} of its home.
 */
final class Handouts {
    private static final String FEED = "x".repeat(32);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DiembaoHome home;
    private final String elasticsearch;

    /** @param elasticsearch address of the node */
    Handouts(Path home, String elasticsearch) {
        this.home = new DiembaoHome(home);
        this.elasticsearch = elasticsearch;
    }

    /** Digests of a day and its week in four forms; those that were there are replaced. */
    void digests(String day) {
        for (String period : List.of("day", "week")) {
            Invocation digest = digest(period, day, "--format", "html,docx,md,csv");
            assertThat(digest.out().lines()).as(digest.toString()).hasSize(4);
        }
    }

    /** The edition of a day for the confederation, as its readers get it. */
    void edition(String day) {
        Invocation issued = digest("day", day, "--for", "tong-ldld", "--issue");
        assertThat(issued.status()).as(issued.toString()).isZero();
    }

    private Invocation digest(String period, String day, String... more) {
        return Invocation.of(Stream.concat(
                        Stream.of("digest", "--period", period, "--date", day, "--elasticsearch", elasticsearch),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** What the web pages give away of the clips of an outlet: hits, clips' pages, the feed, every form of export. */
    void pages(ElasticsearchClient client, String outlet, String clip) throws IOException, InterruptedException {
        Path shelf = Files.createDirectories(home.root().resolve("handed-out"));
        SearchShelf searches = new SearchShelf(home.searches());
        if (searches.find(FEED).isEmpty()) {
            searches.keep(new SavedSearch(
                    FEED, "", outlet, "outlet=" + outlet, Clock.systemUTC().instant()));
        }
        try (WebServer server = WebOption.start(WebConfig.loopback(0), client, List.of(), home, Clock.systemUTC())) {
            take(server.url() + "/search?outlet=" + outlet, shelf.resolve("search.html"));
            take(server.url() + "/clips/" + clip, shelf.resolve("clip.html"));
            take(server.url() + "/feeds/" + FEED + ".xml", shelf.resolve("feed.xml"));
            for (ExportForm form : ExportForm.values()) {
                String name = "export." + form.ending();
                take(server.url() + "/search/" + name, shelf.resolve(name));
            }
        }
    }

    /** A page that is gone leaves the answer that says so. */
    private static void take(String address, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                BodyHandlers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING));
        assertThat(answer.statusCode()).as(address).isIn(200, 404);
    }
}
