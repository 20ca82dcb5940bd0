package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.model.RowLines;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.classify.ArticleRow;
import vn.diembao.pipeline.classify.StoredTexts;
import vn.diembao.pipeline.classify.TaxonomyComparison;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code taxonomy diff}: what a change would relabel, before it is saved. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Show which indexed clips a change of the taxonomy would relabel, before it is saved.",
            "Each text is labelled under the present and the changed taxonomy; nothing is written."
        })
public final class TaxonomyDiffCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|DIR",
            description = "The change: a file in the place of the one of its name, or a directory of all files.")
    private Path named;

    @Option(
            names = "--in",
            paramLabel = "FILE.jsonl",
            description = "Look at these rows {id, title, text, published?, kind?} instead of the index.")
    private Path rows;

    @Option(names = "--limit", paramLabel = "N", description = "Look at the N newest clips, or the first N rows, only.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print JSON lines: one for each text, the summary last.")
    private boolean json;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw CommandException.wrong("--limit is 1 or more, not " + limit);
        }
        if (rows != null) {
            InputFile.require(rows);
        }
        TaxonomyEdition edited = EditedTaxonomy.of(named, taxonomy);
        Taxonomy changed = TaxonomyOption.usable(() -> Taxonomy.load(edited));
        TaxonomyComparison comparison = new TaxonomyComparison(taxonomy.load(), changed);
        LabelChangePrinter printer = new LabelChangePrinter(json, System.out, System.err);
        long bad = rows == null ? compareIndex(comparison, printer) : compareRows(comparison, printer);
        printer.printSummary(comparison);
        return bad == 0 ? 0 : 1;
    }

    private long compareRows(TaxonomyComparison comparison, LabelChangePrinter printer) throws IOException {
        long bad = 0;
        try (RowLines lines = new RowLines(Files.newInputStream(rows))) {
            for (RowLines.Row line = lines.next(); line != null && comparison.texts() < limit; line = lines.next()) {
                try {
                    ArticleRow row = ArticleRow.of(line);
                    printer.print(comparison.compare(row.id(), null, row.input()));
                    printer.progress(comparison, limit);
                } catch (ArticleRow.BadRowException e) {
                    bad++;
                    System.err.println(rows.getFileName() + ":" + line.number() + ": " + e.getMessage());
                }
            }
        }
        return bad;
    }

    private long compareIndex(TaxonomyComparison comparison, LabelChangePrinter printer) throws IOException {
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            ElasticsearchClient client = connection.client();
            opened.requireClips(client, ElasticsearchOption.RUN_FIRST + ", or name rows with --in");
            StoredTexts texts = new StoredTexts(client);
            long most = Math.min(limit, texts.count());
            texts.forEachWhile(text -> {
                printer.print(comparison.compare(text.id(), text.url(), text.input()));
                printer.progress(comparison, most);
                return comparison.texts() < limit;
            });
        }
        return 0;
    }
}
