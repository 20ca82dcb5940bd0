package vn.diembao.pipeline.match;

import java.util.HashMap;
import java.util.Map;
import vn.diembao.pipeline.text.Tokens;

/** Numbers for the keys that stand in phrases, found without making a string. Immutable once frozen. */
final class Vocabulary {
    /** Every key that stands in no phrase. */
    static final int UNKNOWN = 0;

    private final char[][] keys;
    private final int[] hashes;
    private final int[] ids;
    private final int mask;

    private Vocabulary(Map<String, Integer> idByKey) {
        int slots = Integer.highestOneBit(Math.max(idByKey.size(), 8)) * 4;
        keys = new char[slots][];
        hashes = new int[slots];
        ids = new int[slots];
        mask = slots - 1;
        idByKey.forEach((key, id) -> {
            int at = slot(key.hashCode());
            while (keys[at] != null) {
                at = (at + 1) & mask;
            }
            keys[at] = key.toCharArray();
            hashes[at] = key.hashCode();
            ids[at] = id;
        });
    }

    /** Gives each new key the next number. */
    static final class Builder {
        private final Map<String, Integer> idByKey = new HashMap<>();
        private int next = UNKNOWN + 1;

        int idOf(String key) {
            Integer known = idByKey.putIfAbsent(key, next);
            return known == null ? next++ : known;
        }

        int[] idsOf(Tokens phrase) {
            int[] ids = new int[phrase.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = idOf(phrase.key(i));
            }
            return ids;
        }

        /** Lets a misspelt key stand for the one it means; to be told before any phrase is. */
        void misspelt(String seen, String meant) {
            idByKey.put(seen, idOf(meant));
        }

        /** One more than the greatest number. */
        int size() {
            return next;
        }

        Vocabulary freeze() {
            return new Vocabulary(idByKey);
        }
    }

    int[] idsOf(Tokens text) {
        int[] found = new int[text.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = idOf(text, i);
        }
        return found;
    }

    private int idOf(Tokens text, int token) {
        int hash = text.keyHash(token);
        for (int at = slot(hash); keys[at] != null; at = (at + 1) & mask) {
            if (hashes[at] == hash && text.keyEquals(token, keys[at])) {
                return ids[at];
            }
        }
        return UNKNOWN;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }
}
