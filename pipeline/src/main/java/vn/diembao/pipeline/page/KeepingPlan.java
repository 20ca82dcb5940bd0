package vn.diembao.pipeline.page;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Map;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.ClipId;
import vn.diembao.pipeline.removal.Erased;

/**
 * Which raw pages are kept.
 *
 * @param warc where
 * @param twins hosts that show the same articles as another, to that one
 * @param erased opens the list of what may not come back
 */
public record KeepingPlan(WarcConfig warc, Map<String, String> twins, Erased.Opening erased) implements Serializable {
    public KeepingPlan {
        requireNonNull(warc, "warc is null");
        twins = Map.copyOf(twins);
        requireNonNull(erased, "erased is null");
    }

    /** Passes by what was erased while its page waited in the queue of its host (row 72). */
    PageArchive guard(PageArchive archive, Erased list) {
        return (item, result) -> {
            if (!list.contains(ClipId.ofUrl(CanonicalUrl.of(item.url(), twins)))) {
                archive.keep(item, result);
            }
        };
    }
}
