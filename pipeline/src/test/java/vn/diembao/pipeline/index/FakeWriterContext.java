package vn.diembao.pipeline.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.flink.util.function.ThrowingRunnable;

/** A sink task of one thread: waiting for mail moves the time by hand, so nothing sleeps and nothing races. */
final class FakeWriterContext implements WriterInitContext, MailboxExecutor {
    private final Deque<ThrowingRunnable<? extends Exception>> mails = new ArrayDeque<>();
    private final ManualTime time;

    FakeWriterContext(ManualTime time) {
        this.time = time;
    }

    @Override
    public void execute(
            MailOptions options,
            ThrowingRunnable<? extends Exception> command,
            String description,
            Object... arguments) {
        mails.add(command);
    }

    @Override
    public void yield() throws FlinkRuntimeException {
        try {
            while (mails.isEmpty()) {
                if (!time.runNext()) {
                    throw new AssertionError("the writer waits for something that never comes");
                }
            }
            mails.remove().run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FlinkRuntimeException(e);
        }
    }

    @Override
    public boolean tryYield() {
        if (mails.isEmpty()) {
            return false;
        }
        this.yield();
        return true;
    }

    @Override
    public boolean shouldInterrupt() {
        return false;
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        return this;
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return time;
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSinkWriterMetricGroup();
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return false;
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        throw new UnsupportedOperationException("not asked for by an async sink");
    }

    @Override
    public SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        throw new UnsupportedOperationException("not asked for by an async sink");
    }

    @Override
    public <T> TypeSerializer<T> createInputSerializer() {
        throw new UnsupportedOperationException("not asked for by an async sink");
    }

    @Override
    public JobInfo getJobInfo() {
        throw new UnsupportedOperationException("not asked for by an async sink");
    }

    @Override
    public TaskInfo getTaskInfo() {
        throw new UnsupportedOperationException("not asked for by an async sink");
    }
}
