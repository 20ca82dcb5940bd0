package vn.diembao.pipeline;

import java.time.Instant;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.OutputTag;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.measure.RejectionMeters;
import vn.diembao.pipeline.tally.TallyMark;

/** Puts a rejection on its way: side output, tally mark and the counter of its stage and reason. */
public final class RejectionRecorder {
    private static final int MAX_DETAIL = 1_000;

    private final RejectionMeters meters;

    public RejectionRecorder(RuntimeContext runtime) {
        meters = new RejectionMeters(runtime.getMetricGroup());
    }

    /** Where a function's side outputs go. */
    @FunctionalInterface
    public interface Side {
        <T> void output(OutputTag<T> tag, T value);
    }

    /** Records the rejection; passwords and tokens in its address and detail are masked (row 42). */
    public void record(Rejection raw, Side side) {
        Rejection rejection = new Rejection(
                raw.sourceId(),
                raw.stage(),
                raw.reason(),
                LogLine.mask(raw.url()),
                LogLine.mask(raw.detail()),
                raw.at());
        meters.count(rejection.stage(), rejection.reason());
        side.output(Sides.REJECTIONS, rejection);
        side.output(Sides.MARKS, TallyMark.rejection(rejection));
    }

    /** A step failed on one input: that input is refused, the job goes on (row 60). */
    public static Rejection failed(String sourceId, Stage stage, String url, Throwable failure, Instant at) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String detail = text.replaceAll("\\p{Cntrl}", " ");
        return new Rejection(
                sourceId,
                stage,
                RejectionReason.INTERNAL,
                url,
                detail.substring(0, Math.min(detail.length(), MAX_DETAIL)),
                at);
    }
}
