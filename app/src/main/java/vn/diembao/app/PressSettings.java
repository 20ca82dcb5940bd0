package vn.diembao.app;

import static java.util.Objects.requireNonNull;

import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * What a run of the press job on this machine works with.
 *
 * @param elasticsearch where documents go
 * @param fetch how requests are made
 * @param warc where raw pages are kept
 * @param taxonomy what texts are labelled by
 */
public record PressSettings(
        ElasticsearchConfig elasticsearch, FetchConfig fetch, WarcConfig warc, TaxonomyEdition taxonomy) {
    public PressSettings {
        requireNonNull(elasticsearch, "elasticsearch is null");
        requireNonNull(fetch, "fetch is null");
        requireNonNull(warc, "warc is null");
        requireNonNull(taxonomy, "taxonomy is null");
    }
}
