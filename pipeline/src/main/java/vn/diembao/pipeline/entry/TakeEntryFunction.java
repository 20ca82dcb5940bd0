package vn.diembao.pipeline.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.crawlers.entry.SpooledRow;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.Rejection;
import vn.diembao.model.StoredJson;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.tally.TallyMark;

/** Takes rows into the account; those that were refused when they were read are put on record. */
public final class TakeEntryFunction extends ProcessFunction<String, ClipEntry> {
    private static final long serialVersionUID = 1;

    private transient ObjectReader json;
    private transient RejectionRecorder rejections;

    @Override
    public void open(OpenContext context) {
        json = StoredJson.mapper().readerFor(SpooledRow.class);
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    /** @throws JsonProcessingException when the file of rows is broken: the system is, not the data */
    @Override
    public void processElement(String line, Context context, Collector<ClipEntry> out) throws JsonProcessingException {
        SpooledRow row = json.readValue(line);
        ClipEntry entry = row.entry();
        if (entry == null) {
            Rejection rejection = row.rejection();
            mark(rejection.sourceId(), rejection.at(), context);
            rejections.record(rejection, context::output);
        } else {
            mark(entry.sourceId(), entry.enteredAt(), context);
            out.collect(entry);
        }
    }

    private static void mark(String sourceId, Instant at, Context context) {
        context.output(Sides.MARKS, TallyMark.of(TallyMark.What.ITEM, sourceId, at));
    }
}
