package vn.diembao.pipeline;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** How long the job remembers what it has seen; what it forgot it reads from the index again (row 65). */
public final class StateRetention {
    /** After it was last seen. */
    public static final Duration KEPT = Duration.ofDays(30);

    private StateRetention() {}

    /** The state, forgotten thirty days after it was last read or written. */
    public static <T> ValueStateDescriptor<T> limited(ValueStateDescriptor<T> state) {
        state.enableTimeToLive(StateTtlConfig.newBuilder(KEPT)
                .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                .build());
        return state;
    }
}
