package vn.diembao.dashboards.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.entry.EntryBasket;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipReader;
import vn.diembao.dashboards.search.SearchShelf;
import vn.diembao.dashboards.term.TermShelf;

/** The pages as the command puts them together. */
final class TrialPages {
    private TrialPages() {}

    static List<PagePart> all(ElasticsearchClient client, Path home, AccountShelf accounts) {
        Clock clock = Clock.systemUTC();
        TermShelf terms = new TermShelf(client, clock);
        ClipFinder finder = new ClipFinder(client, terms);
        return List.of(
                new ExplorePart(finder, new ClipReader(client), terms),
                new ExportPart(finder, terms, clock),
                new SavedPart(finder, new SearchShelf(home.resolve("searches")), accounts, clock),
                new EditionPart(new EditionShelf(home.resolve("editions"))),
                new EntryPart(new EntryBasket(home.resolve("inbox"), new SecureRandom()), Set.of("Báo Mẫu"), clock));
    }
}
