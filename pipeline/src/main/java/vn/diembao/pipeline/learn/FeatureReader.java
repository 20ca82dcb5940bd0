package vn.diembao.pipeline.learn;

import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;

/**
 * Reads the n-grams of a text in several spaces: anywhere, in the title, in the opening, and in the sentences that speak
 * of a union, where the body's name stands as one token. Figures stand as one token everywhere. Holds no state.
 */
public final class FeatureReader {
    private static final int ANYWHERE = 1;
    private static final int TITLE = 2;
    private static final int OPENING = 3;
    private static final int UNION = 4;
    private static final int QUOTED = 5;
    private static final int SYMBOL = 6;

    private static final int FIRST_SIZE = 4096;
    private static final int OPENING_TOKENS = 70;
    private static final int MOST_SYMBOLS = 200;

    private FeatureReader() {}

    /** @param sentences those that speak of a union */
    public static Features read(Story story, List<UnionSentence> sentences, float[] traits) {
        GramCounts counts = new GramCounts(FIRST_SIZE);
        List<FieldText> fields = story.fields();
        int opening = OPENING_TOKENS;
        for (int number = 0; number < fields.size(); number++) {
            FieldText field = fields.get(number);
            int[] keys = keys(field.tokens());
            addGrams(counts, ANYWHERE, field, keys, number, keys.length);
            if (field == story.title()) {
                addGrams(counts, TITLE, field, keys, number, keys.length);
            } else {
                addGrams(counts, OPENING, field, keys, number, Math.min(opening, keys.length));
                opening = Math.max(0, opening - keys.length);
            }
            addQuoted(counts, field.tokens(), keys, number);
            addSymbols(counts, field.tokens(), number);
        }
        for (UnionSentence sentence : sentences) {
            SentenceReader.addGrams(counts, UNION, sentence.words(), sentence.number());
        }
        return counts.features(traits);
    }

    private static int[] keys(Tokens tokens) {
        int[] keys = new int[tokens.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = UnionSentence.key(tokens, i);
        }
        return keys;
    }

    private static void addGrams(GramCounts counts, int space, FieldText field, int[] keys, int number, int end) {
        Tokens tokens = field.tokens();
        for (int i = 0; i < end; i++) {
            counts.add(space, keys[i], 0, 0, Features.place(number, i, 1));
            if (i + 1 < end && !tokens.is(i + 1, Tokens.NEW_LINE)) {
                counts.add(space, keys[i], keys[i + 1], 0, Features.place(number, i, 2));
            }
        }
    }

    private static void addQuoted(GramCounts counts, Tokens tokens, int[] keys, int number) {
        for (int i = 0; i < keys.length; i++) {
            if (tokens.is(i, Tokens.QUOTED)) {
                counts.add(QUOTED, keys[i], 0, 0, Features.place(number, i, 1));
            }
        }
    }

    /** Emoji and the like are no tokens, yet they say how a post is meant. */
    private static void addSymbols(GramCounts counts, Tokens tokens, int number) {
        String source = tokens.source();
        int found = 0;
        for (int at = 0; at < source.length() && found < MOST_SYMBOLS; at++) {
            if (Character.isHighSurrogate(source.charAt(at))) {
                int place = Features.place(number, Math.max(0, tokens.tokenBefore(at)), 1);
                counts.add(SYMBOL, source.codePointAt(at), 0, 0, place);
                found++;
            }
        }
    }
}
