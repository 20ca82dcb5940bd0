package vn.diembao.pipeline.copy;

import java.util.HashMap;
import java.util.Map;

/**
 * Where things are remembered by key: a map in memory, or keyed state. Nothing is ever listed, so it may be larger than
 * memory; what was got is only changed by putting it back.
 */
public interface Shelf<K, V> {
    /** Null when there is none. */
    V get(K key);

    void put(K key, V value);

    void remove(K key);

    /** An empty one, for one thread. */
    static <K, V> Shelf<K, V> inMemory() {
        Map<K, V> map = new HashMap<>();
        return new Shelf<>() {
            @Override
            public V get(K key) {
                return map.get(key);
            }

            @Override
            public void put(K key, V value) {
                map.put(key, value);
            }

            @Override
            public void remove(K key) {
                map.remove(key);
            }
        };
    }
}
