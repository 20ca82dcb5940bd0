package vn.diembao.pipeline.story;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import vn.diembao.pipeline.copy.CopyGroup;
import vn.diembao.pipeline.copy.CopyMemory;
import vn.diembao.pipeline.copy.KnownText;
import vn.diembao.pipeline.copy.Shelf;

/**
 * Lays a {@link StoryMemory} out in keyed state: an entry for each key, so that a look-up reads no more than it needs. What
 * is kept on disk is at hand in part, 40 MB of it at most; there is one key for all, so it is that key's.
 */
final class StateMemory {
    /** Each some hundred bytes; a text is looked up by dozens of terms, and each names dozens of articles. */
    private static final int SMALL_AT_HAND = 12_000;
    /** Each up to 3 kB. */
    private static final int LARGE_AT_HAND = 5_000;

    private final RuntimeContext context;
    private final boolean onDisk;

    private StateMemory(RuntimeContext context, boolean onDisk) {
        this.context = context;
        this.onDisk = onDisk;
    }

    /** @param onDisk true where each look-up reads a file */
    static StoryMemory of(RuntimeContext context, boolean onDisk) {
        StateMemory state = new StateMemory(context, onDisk);
        return new StoryMemory(
                new CopyMemory(
                        state.holders("sketch-holders"),
                        state.byNumber("texts", KnownText.class, LARGE_AT_HAND),
                        state.byNumber("copy-groups", CopyGroup.class, LARGE_AT_HAND)),
                state.byNumber("articles", KnownArticle.class, SMALL_AT_HAND),
                state.holders("term-holders"),
                state.byNumber("stories", GrowingStory.class, LARGE_AT_HAND),
                new StoryMemory.Turns(
                        state.byNumber("arrivals", Arrival.class, LARGE_AT_HAND),
                        state.atHand(
                                state.shelf("marks", Types.ENUM(StoryMemory.Mark.class), Types.LONG),
                                StoryMemory.Mark.values().length)));
    }

    private Shelf<Long, long[]> holders(String name) {
        return atHand(shelf(name, Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO), SMALL_AT_HAND);
    }

    private <V> Shelf<Long, V> byNumber(String name, Class<V> type, int most) {
        return atHand(shelf(name, Types.LONG, TypeInformation.of(type)), most);
    }

    private <K, V> Shelf<K, V> atHand(Shelf<K, V> state, int most) {
        return onDisk ? new RecentShelf<>(state, most) : state;
    }

    private <K, V> Shelf<K, V> shelf(String name, TypeInformation<K> key, TypeInformation<V> value) {
        return new StateShelf<>(context.getMapState(new MapStateDescriptor<>(name, key, value)));
    }
}
