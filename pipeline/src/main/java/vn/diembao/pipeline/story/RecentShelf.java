package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.diembao.pipeline.copy.Shelf;

/**
 * A shelf on disk whose last used entries, and the last keys without one, are at hand too: what is looked up for a text is looked
 * up for the next ones again, and reading it off the disk costs a thousand times as much. All is put on the disk at once.
 */
final class RecentShelf<K, V> implements Shelf<K, V> {
    private final Shelf<K, V> disk;
    private final int most;
    /** A null stands for none. */
    private final Map<K, V> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    };

    /** @param most entries at hand */
    RecentShelf(Shelf<K, V> disk, int most) {
        this.disk = requireNonNull(disk, "disk is null");
        this.most = most;
    }

    @Override
    public V get(K key) {
        V known = recent.get(key);
        if (known != null || recent.containsKey(key)) {
            return known;
        }
        V value = disk.get(key);
        recent.put(key, value);
        return value;
    }

    @Override
    public void put(K key, V value) {
        disk.put(key, value);
        recent.put(key, value);
    }

    @Override
    public void remove(K key) {
        disk.remove(key);
        recent.remove(key);
    }
}
