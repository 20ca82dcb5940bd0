package vn.diembao.app;

import static java.util.Objects.requireNonNull;

import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * What a run of the press job on this machine works with.
 *
 * @param elasticsearch where documents go
 * @param fetch how requests are made
 * @param warc where raw pages are kept
 * @param taxonomy what texts are labelled by
 * @param retention how long stored documents stay
 */
public record PressSettings(
        ElasticsearchConfig elasticsearch,
        FetchConfig fetch,
        WarcConfig warc,
        TaxonomyEdition taxonomy,
        RetentionPlan retention) {
    public PressSettings {
        requireNonNull(elasticsearch, "elasticsearch is null");
        requireNonNull(fetch, "fetch is null");
        requireNonNull(warc, "warc is null");
        requireNonNull(taxonomy, "taxonomy is null");
        requireNonNull(retention, "retention is null");
    }

    /** For a run over the past: no raw page is kept, and nothing is too old for it. */
    public static PressSettings overThePast(
            ElasticsearchConfig elasticsearch, FetchConfig fetch, TaxonomyEdition taxonomy) {
        return new PressSettings(elasticsearch, fetch, WarcConfig.OFF, taxonomy, RetentionPlan.FOR_GOOD);
    }
}
