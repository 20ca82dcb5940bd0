package vn.diembao.crawlers.warc;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.crawlers.fetch.PageReader;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** The pages of one file in its order; what is no page of an outlet is a page with a problem. */
final class KeptPages implements Closeable {
    /** Source of what belongs to no outlet: records that cannot be read, pages of unknown hosts. */
    static final String NO_SOURCE = "warc";

    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    private static final int MAX_DETAIL = 500;

    private final String file;
    private final WarcRecords records;
    private final OutletCatalog catalog;
    private final PageReader reader = new PageReader();
    private StoredRecord.Item item;

    KeptPages(Path path, OutletCatalog catalog) throws IOException {
        this.file = path.getFileName().toString();
        this.records = new WarcRecords(path);
        this.catalog = catalog;
    }

    /** The next page, null at the end of the file. */
    RawPage next() throws IOException {
        for (StoredRecord record = records.next(); record != null; record = records.next()) {
            if (record instanceof StoredRecord.Item found) {
                item = found;
            } else if (record instanceof StoredRecord.Answer answer) {
                return page(answer);
            } else if (record instanceof StoredRecord.Bad bad) {
                return unreadable(bad);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private RawPage page(StoredRecord.Answer answer) {
        FetchResult result = answer.result();
        if (item != null && item.answer().equals(answer.id())) {
            return known(item.item(), result);
        }
        Optional<String> source = source(result.url());
        FeedItem made = item(source.orElse(NO_SOURCE), result.url(), result.fetchedAt());
        return source.isPresent()
                ? reader.page(made, result)
                : problem(made, RejectionReason.UNKNOWN_OUTLET, "no source file names its host");
    }

    /** An outlet that no source file names would be stored without its name, kind and owners: over what is stored rightly. */
    private RawPage known(FeedItem kept, FetchResult result) {
        return catalog.byId(kept.sourceId()).isPresent()
                ? reader.page(kept, result)
                : problem(kept, RejectionReason.UNKNOWN_OUTLET, "no source file has the id " + kept.sourceId());
    }

    private RawPage unreadable(StoredRecord.Bad bad) {
        String detail = LogLine.of(file + " at byte " + bad.offset() + ": " + bad.why(), MAX_DETAIL);
        LOG.warn("record passed over, {}", detail);
        return problem(item(NO_SOURCE, "", bad.at()), RejectionReason.BAD_RECORD, detail);
    }

    private Optional<String> source(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? Optional.empty() : catalog.byHost(host).map(Outlet::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a feed would have said of a page, as far as its address tells. */
    private static FeedItem item(String source, String url, Instant at) {
        return new FeedItem(source, url, url, url, "", "", "", null, null, null, List.of(), at);
    }

    private static RawPage problem(FeedItem item, RejectionReason reason, String detail) {
        return new RawPage(item, item.url(), 0, "", item.fetchedAt(), reason, detail);
    }
}
