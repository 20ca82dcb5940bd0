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

/** Lays a {@link StoryMemory} out in keyed state: an entry for each key, so that a look-up reads no more than it needs. */
final class StateMemory {
    private final RuntimeContext context;

    private StateMemory(RuntimeContext context) {
        this.context = context;
    }

    static StoryMemory of(RuntimeContext context) {
        StateMemory state = new StateMemory(context);
        return new StoryMemory(
                new CopyMemory(
                        state.holders("sketch-holders"),
                        state.byNumber("texts", KnownText.class),
                        state.byNumber("copy-groups", CopyGroup.class)),
                state.byNumber("articles", KnownArticle.class),
                state.holders("term-holders"),
                state.byNumber("stories", GrowingStory.class),
                new StoryMemory.Turns(
                        state.byNumber("arrivals", Arrival.class),
                        state.shelf("marks", Types.ENUM(StoryMemory.Mark.class), Types.LONG)));
    }

    private Shelf<Long, long[]> holders(String name) {
        return shelf(name, Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    private <V> Shelf<Long, V> byNumber(String name, Class<V> type) {
        return shelf(name, Types.LONG, TypeInformation.of(type));
    }

    private <K, V> Shelf<K, V> shelf(String name, TypeInformation<K> key, TypeInformation<V> value) {
        return new StateShelf<>(context.getMapState(new MapStateDescriptor<>(name, key, value)));
    }
}
