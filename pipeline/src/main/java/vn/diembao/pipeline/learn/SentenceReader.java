package vn.diembao.pipeline.learn;

import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;

/**
 * Reads what a sentence says of the union in it: its n-grams, the words before and behind the body, those of the
 * sentences beside it, and where and how the body stands. Holds no state.
 */
public final class SentenceReader {
    private static final int WORDS = 7;
    private static final int BEFORE = 8;
    private static final int BEHIND = 9;
    private static final int PREVIOUS = 10;
    private static final int NEXT = 11;
    private static final int MARK = 12;

    private static final int BEHIND_REACH = 12;
    private static final int REACH = 40;
    private static final int MOST_BODIES = 4;
    private static final int PLACE_STEP = 3;
    private static final int MOST_PLACES = 5;
    private static final int FIRST_SIZE = 512;

    private SentenceReader() {}

    /** The features, without traits. */
    public static Features read(UnionSentence sentence) {
        GramCounts counts = new GramCounts(FIRST_SIZE);
        UnionSentence.Words words = sentence.words();
        addGrams(counts, WORDS, words, sentence.number());
        int body = 0;
        while (body < words.size() - 1 && words.keys()[body] != UnionSentence.UNION_TOKEN) {
            body++;
        }
        for (int i = 0; i < words.size(); i++) {
            if (i < body) {
                counts.add(BEFORE, words.keys()[i], 0, 0, 0);
            } else if (i > body && i <= body + BEHIND_REACH) {
                counts.add(BEHIND, words.keys()[i], 0, 0, 0);
            }
        }
        addNeighbours(counts, sentence);
        boolean named = sentence.bodies().stream().map(UnionMention::id).anyMatch(id -> !id.isEmpty());
        mark(counts, 'f', sentence.field().name().hashCode());
        mark(counts, 'n', named ? 1 : 0);
        mark(counts, 'k', Math.min(MOST_BODIES, sentence.bodies().size()));
        mark(counts, 'p', Math.min(MOST_PLACES, body / PLACE_STEP));
        return counts.features(new float[0]);
    }

    /** One to three words. */
    static void addGrams(GramCounts counts, int space, UnionSentence.Words words, int field) {
        int[] keys = words.keys();
        for (int i = 0; i < words.size(); i++) {
            int at = words.at()[i];
            counts.add(space, keys[i], 0, 0, Features.place(field, at, 1));
            if (i + 1 < words.size()) {
                counts.add(space, keys[i], keys[i + 1], 0, Features.place(field, at, 2));
            }
            if (i + 2 < words.size()) {
                counts.add(space, keys[i], keys[i + 1], keys[i + 2], Features.place(field, at, 3));
            }
        }
    }

    private static void addNeighbours(GramCounts counts, UnionSentence sentence) {
        Tokens tokens = sentence.field().tokens();
        if (sentence.first() > 0) {
            int start = Math.max(tokens.sentenceStart(sentence.first() - 1), sentence.first() - REACH);
            for (int i = start; i < sentence.first(); i++) {
                counts.add(PREVIOUS, UnionSentence.key(tokens, i), 0, 0, 0);
            }
        }
        if (sentence.end() < tokens.size()) {
            int end = Math.min(tokens.sentenceEnd(sentence.end()), sentence.end() + REACH);
            for (int i = sentence.end(); i < end; i++) {
                counts.add(NEXT, UnionSentence.key(tokens, i), 0, 0, 0);
            }
        }
    }

    private static void mark(GramCounts counts, int kind, int value) {
        counts.add(MARK, kind, value + 1, 0, 0);
    }
}
