package vn.diembao.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a source reader hands on; all splits share it. */
public final class CollectedOutput<T> implements ReaderOutput<T> {
    private final List<T> records = new ArrayList<>();

    public List<T> records() {
        return records;
    }

    @Override
    public void collect(T record) {
        records.add(record);
    }

    @Override
    public void collect(T record, long timestamp) {
        records.add(record);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        throw new AssertionError("no watermarks");
    }

    @Override
    public void markIdle() {
        throw new AssertionError("never idle");
    }

    @Override
    public void markActive() {
        throw new AssertionError("never idle");
    }

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        // There is one for all.
    }
}
