package vn.diembao.pipeline;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts what reaches it, for whoever watches the job, and lets nothing on. */
final class CountFunction<T> extends ProcessFunction<T, Boolean> {
    static final String COUNT = "counted";

    private static final long serialVersionUID = 1;

    private final LongCounter counted = new LongCounter();

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(COUNT, counted);
    }

    @Override
    public void processElement(T element, Context context, Collector<Boolean> out) {
        counted.add(1);
    }
}
