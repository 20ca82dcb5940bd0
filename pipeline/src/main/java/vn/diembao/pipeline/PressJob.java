package vn.diembao.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.TermWriter;
import vn.diembao.pipeline.removal.ErasureSweep;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** The press job: from feeds to clips in Elasticsearch. */
public final class PressJob {
    private static final String NAME = "diembao-press";

    private PressJob() {}

    /**
     * Brings the indices to their contract and starts the job on this machine.
     *
     * @param flink settings of the MiniCluster, see {@link OneMachine}
     * @return the running job
     * @throws IOException when Elasticsearch cannot be reached
     * @throws ElasticsearchMismatchException when its indices are not ours to write to
     */
    public static JobClient start(PressJobConfig config, Configuration flink) throws Exception {
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config, environment).build();
        return environment.executeAsync(NAME);
    }

    /**
     * Brings the indices to their contract and reads kept pages again, on this machine alone: no request is made.
     *
     * @param warcFiles in a fixed order; they must not change while they are read
     * @return the running job, which ends with the last page
     */
    public static JobClient replay(PressJobConfig config, List<String> warcFiles, Configuration flink)
            throws Exception {
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config, environment).buildOn(warcFiles);
        return environment.executeAsync(NAME);
    }

    /**
     * Brings the indices to their contract and takes dead letters through the job once more, on this machine alone.
     *
     * @param letters at least one
     * @return the running job, which ends with the last letter
     */
    public static JobClient retry(PressJobConfig config, List<RetryInput> letters, Configuration flink)
            throws Exception {
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config, environment).buildOnLetters(letters);
        return environment.executeAsync(NAME);
    }

    /**
     * Brings the indices to their contract and takes rows that the office entered through the job, on this machine alone.
     *
     * @param spool file of rows ({@link vn.diembao.crawlers.entry.EntrySpool}), as a URI
     * @return the running job, which ends with the last row
     */
    public static JobClient enter(PressJobConfig config, String spool, Configuration flink) throws Exception {
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        // A table has to fit the heap of its verb: each further thread would hold all models once more.
        environment.setParallelism(1);
        new PressTopology(config, environment).buildOnEntries(spool);
        return environment.executeAsync(NAME);
    }

    /**
     * Brings the indices to their contract and takes a series of articles through the job, on this machine alone.
     *
     * @param clock by which articles count as read when they are made
     * @return the running job, which ends with the last article
     */
    static JobClient load(PressJobConfig config, ArticleSeries series, Clock clock, Configuration flink)
            throws Exception {
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config, environment).buildOnSeries(series, clock);
        return environment.executeAsync(NAME);
    }

    /**
     * Takes a series of articles as far as what the job remembers of clips, on this machine alone; no index is needed.
     *
     * @return the running job, which ends with the last article
     */
    static JobClient remember(PressJobConfig config, ArticleSeries series, Clock clock, Configuration flink)
            throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config, environment).buildHistories(series, clock);
        return environment.executeAsync(NAME);
    }

    /** Entry point on a Flink cluster ({@code flink run}, application mode); settings as {@link ClusterSettings} says. */
    public static void main(String[] arguments) throws Exception {
        PressJobConfig config = ClusterSettings.read(arguments, System.getenv());
        prepare(config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.configure(
                new Configuration().set(PipelineOptions.GENERIC_TYPES, false).set(PipelineOptions.OBJECT_REUSE, true));
        new PressTopology(config, environment).build();
        environment.execute(NAME);
        sweep(config);
    }

    /** Only a run that ends by itself comes here. */
    private static void sweep(PressJobConfig config) throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(config.elasticsearch())) {
            ErasureSweep.run(connection.client());
        }
    }

    private static void prepare(PressJobConfig config) throws IOException {
        config.access().prepare();
        try (ElasticsearchConnection connection = new ElasticsearchConnection(config.elasticsearch())) {
            new IndexInstaller(connection.client()).install();
            new TermWriter(connection.client()).write(terms(config));
        }
    }

    /** The names behind the ids. */
    private static List<Term> terms(PressJobConfig config) {
        return Stream.concat(
                        Taxonomy.load(config.taxonomy()).terms().stream(),
                        config.outlets().stream().map(PressJob::term))
                .toList();
    }

    /** Above a page stands the union body whose page it is. */
    private static Term term(Outlet outlet) {
        String body = outlet.feeds().stream()
                .map(OutletFeed::page)
                .filter(Objects::nonNull)
                .map(SocialPage::body)
                .findFirst()
                .orElse(null);
        return new Term("source", outlet.id(), outlet.name(), outlet.identity().kind(), body);
    }
}
