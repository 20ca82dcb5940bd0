package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.app.CommandException;
import vn.diembao.app.Crawling;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RunFigures;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.warc.WarcPages;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * Raw pages that go through the job again, with the outlets as their source files are today.
 *
 * @param files WARC files, at least one
 */
record KeptPagesReplay(List<Path> files, List<Outlet> outlets) {
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);
    private static final int MOST_NAMED = 10;
    /** Records of earlier replays stand there too. */
    private static final int MOST_LOOKED_AT = 1_000;

    /** The WARC files of a directory, or why there is nothing to replay. */
    static KeptPagesReplay of(Path directory, List<Outlet> outlets) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw CommandException.wrong("cannot read " + directory + ": "
                    + (Files.exists(directory) ? "it is no directory" : "no such directory"));
        }
        List<Path> files = WarcPages.filesIn(directory);
        if (files.isEmpty()) {
            throw CommandException.wrong(directory + " holds no WARC file (.warc.gz, .warc, .open)");
        }
        for (Path file : files) {
            if (Files.size(file) == 0) {
                System.err.println(file + " is empty");
            }
        }
        return new KeptPagesReplay(files, outlets);
    }

    /** @return exit status: 1 when a record could not be read, a page is of no outlet, or the account does not balance */
    int run(ElasticsearchConfig elasticsearch, TaxonomyEdition taxonomy, Path work) throws Exception {
        System.err.println("replaying " + Counted.of(files.size(), "WARC file", "WARC files"));
        PressRun run = new PressRun(
                PressSettings.overThePast(elasticsearch, Crawling.config(List.of()), taxonomy),
                work.resolve("checkpoints"),
                System.err);
        RunFigures figures = run.replay(outlets, files, CHECKPOINTS);
        System.out.println(figures.account());
        if (!figures.rejections().isEmpty()) {
            System.out.println("rejections " + figures.rejections());
        }
        long bad = figures.rejections().getOrDefault(RejectionReason.BAD_RECORD.name(), 0L);
        if (bad > 0) {
            System.err.println(Counted.of(bad, "record", "records") + " could not be read:");
            badRecords(elasticsearch).forEach(System.err::println);
        }
        long unknown = figures.rejections().getOrDefault(RejectionReason.UNKNOWN_OUTLET.name(), 0L);
        if (unknown > 0) {
            System.err.println(Counted.of(unknown, "page is", "pages are")
                    + " of outlets that no source file names; their clips stay as they are");
        }
        if (!figures.balances()) {
            System.err.println("the account does not balance");
        }
        return figures.balances() && bad == 0 && unknown == 0 ? 0 : 1;
    }

    /** The first few as the index of rejections has them, by file and place; all of them stand there and in the log. */
    private List<String> badRecords(ElasticsearchConfig elasticsearch) throws IOException {
        Set<String> names =
                files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        try (ElasticsearchConnection connection = new ElasticsearchConnection(elasticsearch)) {
            ElasticsearchClient client = connection.client();
            client.indices().refresh(r -> r.index(StoredIndex.REJECTIONS.alias()));
            SearchResponse<Rejection> answer = client.search(
                    s -> s.index(StoredIndex.REJECTIONS.alias())
                            .size(MOST_LOOKED_AT)
                            .query(q -> q.term(t -> t.field("reason").value(RejectionReason.BAD_RECORD.name())))
                            .sort(o -> o.field(f -> f.field("detail"))),
                    Rejection.class);
            return answer.hits().hits().stream()
                    .map(hit -> hit.source().detail())
                    .filter(detail -> names.contains(detail.split(" ", 2)[0]))
                    .limit(MOST_NAMED)
                    .map(detail -> "  " + detail)
                    .toList();
        }
    }
}
