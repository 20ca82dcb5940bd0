package vn.diembao.pipeline;

import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.pipeline.health.JudgeSourceFunction;
import vn.diembao.pipeline.index.DocumentSink;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.tally.TallyMark;
import vn.diembao.pipeline.tally.TallySourceFunction;

/** The right side of the graph: clips and the account of the inputs, into Elasticsearch. */
final class PressOutputs {
    private final PressJobConfig config;
    private final OutletTables outlets;
    private final Steps steps;

    PressOutputs(PressJobConfig config, OutletTables outlets, Steps steps) {
        this.config = config;
        this.outlets = outlets;
        this.steps = steps;
    }

    /** @param judged sources whose health is judged; empty in a run that tells nothing of it */
    void store(DataStream<DocumentWrite> clips, Set<String> judged) {
        clips.union(rejections(), hours(), health(judged))
                .sinkTo(new DocumentSink(config.elasticsearch(), config.retries()))
                .name("index-documents")
                .uid("index-documents");
    }

    private DataStream<DocumentWrite> rejections() {
        return Steps.named(
                "rejection-documents",
                steps.rejections().map(new WriteRejectionFunction(config.erased(), outlets.twins())));
    }

    private DataStream<DocumentWrite> hours() {
        DataStream<SourceHour> hours = Steps.named(
                "tally-sources",
                steps.marks().keyBy(TallyMark::sourceId).process(new TallySourceFunction(config.run())));
        return Steps.named("source-hour-documents", hours.map(hour -> DocumentWrite.of(hour)));
    }

    private DataStream<DocumentWrite> health(Set<String> judged) {
        DataStream<SourceHealth> health = Steps.named(
                "judge-sources", steps.marks().keyBy(TallyMark::sourceId).process(new JudgeSourceFunction(judged)));
        return Steps.named("source-health-documents", health.map(now -> DocumentWrite.of(now)));
    }
}
