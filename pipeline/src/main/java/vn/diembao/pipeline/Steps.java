package vn.diembao.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.tally.TallyMark;

/** The steps of a graph in the making: names them, and gathers what those that keep account say on the side. */
final class Steps {
    private final List<SingleOutputStreamOperator<?>> accounting = new ArrayList<>();

    /** Gives a step the name under which its state is found again after an upgrade. */
    static <T> SingleOutputStreamOperator<T> named(String name, SingleOutputStreamOperator<T> step) {
        return step.name(name).uid(name);
    }

    /** The same for a step that gives out rejections or marks ({@link Sides}). */
    <T> SingleOutputStreamOperator<T> accounting(String name, SingleOutputStreamOperator<T> step) {
        accounting.add(step);
        return named(name, step);
    }

    /** Of all steps so far. */
    DataStream<Rejection> rejections() {
        return gathered(Sides.REJECTIONS);
    }

    /** Of all steps so far. */
    DataStream<TallyMark> marks() {
        return gathered(Sides.MARKS);
    }

    private <T> DataStream<T> gathered(OutputTag<T> side) {
        return accounting.stream()
                .<DataStream<T>>map(step -> step.getSideOutput(side))
                .reduce(DataStream::union)
                .orElseThrow();
    }
}
