package vn.diembao.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.removal.Erased;
import vn.diembao.pipeline.removal.ErasedKeys;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * What the job is to do.
 *
 * @param outlets whose feeds are read
 * @param limit when a feed has been polled often enough
 * @param fetch how requests are made
 * @param warc where raw pages are kept
 * @param elasticsearch where documents go
 * @param taxonomy what texts are labelled by
 * @param retries what happens while Elasticsearch takes nothing
 * @param revisits when clips' pages are looked at again, in runs that do not end by themselves
 * @param retention how long stored documents stay, in runs over the present
 * @param run id of this run, for the tally
 * @param access what organisations' pages are read with
 */
public record PressJobConfig(
        List<Outlet> outlets,
        PollLimit limit,
        FetchConfig fetch,
        WarcConfig warc,
        ElasticsearchConfig elasticsearch,
        TaxonomyEdition taxonomy,
        RetryPolicy retries,
        RevisitPlan revisits,
        RetentionPlan retention,
        String run,
        SocialAccess access)
        implements Serializable {
    public PressJobConfig {
        outlets = List.copyOf(outlets);
        requireNonNull(limit, "limit is null");
        requireNonNull(fetch, "fetch is null");
        requireNonNull(warc, "warc is null");
        requireNonNull(elasticsearch, "elasticsearch is null");
        requireNonNull(taxonomy, "taxonomy is null");
        requireNonNull(retries, "retries is null");
        requireNonNull(revisits, "revisits is null");
        requireNonNull(retention, "retention is null");
        // A run that reads an archive to its end is one over the past: nothing of it is too old.
        retention = limit == PollLimit.UNTIL_UNCHANGED ? RetentionPlan.FOR_GOOD : retention;
        requireNonNull(run, "run is null");
        // What is too old to be kept is not asked for either.
        access = access.back(retention.postDays());
    }

    /** A job that reads no page of an organisation. */
    public PressJobConfig(
            List<Outlet> outlets,
            PollLimit limit,
            FetchConfig fetch,
            WarcConfig warc,
            ElasticsearchConfig elasticsearch,
            TaxonomyEdition taxonomy,
            RetryPolicy retries,
            RevisitPlan revisits,
            RetentionPlan retention,
            String run) {
        this(
                outlets,
                limit,
                fetch,
                warc,
                elasticsearch,
                taxonomy,
                retries,
                revisits,
                retention,
                run,
                SocialAccess.NONE);
    }

    /** How steps get to the list of what was erased. */
    Erased.Opening erased() {
        ElasticsearchConfig cluster = elasticsearch;
        return () -> ErasedKeys.open(cluster);
    }
}
