package vn.diembao.pipeline.page;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.RejectionRecorder;

/** Puts refusals on record; articles and gone pages go on. */
public final class RouteReadingFunction extends ProcessFunction<Reading, Reading> {
    private static final long serialVersionUID = 1;

    private transient RejectionRecorder rejections;

    @Override
    public void open(OpenContext context) {
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(Reading reading, Context context, Collector<Reading> out) {
        if (reading.rejection() == null) {
            out.collect(reading);
        } else {
            rejections.record(told(reading), context::output);
        }
    }

    /** A clip whose page could not be looked at again is no lost article, and must not read like one. */
    private static Rejection told(Reading reading) {
        Rejection why = reading.rejection();
        return reading.revisit()
                ? new Rejection(
                        why.sourceId(),
                        why.stage(),
                        why.reason(),
                        why.url(),
                        PageRequest.REVISIT_MARK + why.detail(),
                        why.at())
                : why;
    }
}
