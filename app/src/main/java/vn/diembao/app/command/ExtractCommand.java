package vn.diembao.app.command;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.diembao.app.SourcesOption;
import vn.diembao.crawlers.extract.BatchSummary;
import vn.diembao.crawlers.extract.ExtractRows;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.Selectors;

/** {@code extract}: reads articles off stored pages row by row. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Read articles off stored pages.",
            "JSON lines {id, file, url} in (file .html or .html.gz, relative to the input),",
            "{id, title, text, published, author, language} out."
        })
public final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private RowFiles files;

    @Mixin
    private SourcesOption sources;

    @Override
    public Integer call() throws Exception {
        OutletCatalog catalog = sources.require();
        BatchSummary summary =
                files.process((in, out) -> ExtractRows.run(in, out, url -> selectors(catalog, url), System.err));
        if (summary.empty() > 0) {
            System.err.println(summary.empty() + " without article text: lines " + lines(summary));
        }
        return BatchEnd.report(summary.rows(), summary.bad());
    }

    private static String lines(BatchSummary summary) {
        String first = summary.emptyRows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        long more = summary.empty() - summary.emptyRows().size();
        return more == 0 ? first : first + " and " + more + " more";
    }

    private static Selectors selectors(OutletCatalog catalog, String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null
                    ? Selectors.NONE
                    : catalog.byHost(host).map(Outlet::selectors).orElse(Selectors.NONE);
        } catch (IllegalArgumentException e) {
            return Selectors.NONE;
        }
    }
}
