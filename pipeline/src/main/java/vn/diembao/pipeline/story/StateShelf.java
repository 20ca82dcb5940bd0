package vn.diembao.pipeline.story;

import org.apache.flink.api.common.state.MapState;
import vn.diembao.pipeline.copy.Shelf;

/** A shelf in keyed state. */
final class StateShelf<K, V> implements Shelf<K, V> {
    private final MapState<K, V> state;

    StateShelf(MapState<K, V> state) {
        this.state = state;
    }

    @Override
    public V get(K key) {
        return ask(() -> state.get(key));
    }

    @Override
    public void put(K key, V value) {
        ask(() -> {
            state.put(key, value);
            return value;
        });
    }

    @Override
    public void remove(K key) {
        ask(() -> {
            state.remove(key);
            return key;
        });
    }

    private interface Access<T> {
        T run() throws Exception;
    }

    private static <T> T ask(Access<T> access) {
        try {
            return access.run();
        } catch (Exception e) {
            throw new IllegalStateException("the state cannot be reached", e);
        }
    }
}
