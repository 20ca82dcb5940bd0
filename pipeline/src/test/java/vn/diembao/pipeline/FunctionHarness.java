package vn.diembao.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.tally.TallyMark;

/** One function inside Flink's operator harness: what goes in, what comes out, time moved by hand. */
public final class FunctionHarness<I, O> implements AutoCloseable {
    private final OneInputStreamOperatorTestHarness<I, O> harness;

    private FunctionHarness(OneInputStreamOperatorTestHarness<I, O> harness) {
        this.harness = harness;
    }

    public static <I, O> FunctionHarness<I, O> of(ProcessFunction<I, O> function) throws Exception {
        return opened(new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function)), null);
    }

    public static <I, O> FunctionHarness<I, O> keyed(
            KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key) throws Exception {
        return restored(function, key, null);
    }

    /** @param state of an earlier harness, null for none */
    public static <I, O> FunctionHarness<I, O> restored(
            KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key, OperatorSubtaskState state)
            throws Exception {
        return opened(
                new KeyedOneInputStreamOperatorTestHarness<>(new KeyedProcessOperator<>(function), key, Types.STRING),
                state);
    }

    private static <I, O> FunctionHarness<I, O> opened(
            OneInputStreamOperatorTestHarness<I, O> harness, OperatorSubtaskState state) throws Exception {
        // As in the job: a type that would fall back to Kryo fails here.
        harness.getExecutionConfig()
                .configure(
                        new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
                        FunctionHarness.class.getClassLoader());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return new FunctionHarness<>(harness);
    }

    @SafeVarargs
    public final void feed(I... inputs) throws Exception {
        for (I input : inputs) {
            harness.processElement(new StreamRecord<>(input));
        }
    }

    /** What came out since the last call. */
    public List<O> takeOutput() {
        List<O> taken = new ArrayList<>();
        for (StreamRecord<? extends O> out : harness.extractOutputStreamRecords()) {
            taken.add(out.getValue());
        }
        harness.getOutput().clear();
        return taken;
    }

    public List<Rejection> rejections() {
        return side(Sides.REJECTIONS);
    }

    public List<TallyMark> marks() {
        return side(Sides.MARKS);
    }

    public List<TallyMark.What> marked() {
        return marks().stream().map(TallyMark::what).toList();
    }

    public void setTime(long millis) throws Exception {
        harness.setProcessingTime(millis);
    }

    public void endInput() throws Exception {
        harness.processWatermark(Watermark.MAX_WATERMARK);
    }

    public OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    /** Ends as a killed task does: what was not in a snapshot is lost. */
    @Override
    public void close() throws IOException {
        try {
            harness.close();
        } catch (Exception e) {
            throw new IOException("the operator cannot be closed", e);
        }
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
