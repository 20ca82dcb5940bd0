package vn.diembao.pipeline.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;

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

    private static final int NUMBER_TOKEN = 0x23;
    private static final int UNION_TOKEN = 0x40;
    private static final int OPENING_TOKENS = 70;
    private static final int MOST_SYMBOLS = 200;

    private FeatureReader() {}

    /** @param places every mention of a union, named or not */
    public static Features read(Story story, List<UnionMention> places, float[] traits) {
        GramCounts counts = new GramCounts();
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
            addUnionSentences(counts, field, keys, number, places);
        }
        return counts.features(traits);
    }

    private static int[] keys(Tokens tokens) {
        int[] keys = new int[tokens.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = tokens.isNumber(i) ? NUMBER_TOKEN : tokens.key(i).hashCode();
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

    private static void addUnionSentences(
            GramCounts counts, FieldText field, int[] keys, int number, List<UnionMention> places) {
        List<UnionMention> own = new ArrayList<>();
        for (UnionMention place : places) {
            if (place.field() == field) {
                own.add(place);
            }
        }
        own.sort(Comparator.comparingInt(UnionMention::first));
        Tokens tokens = field.tokens();
        int done = 0;
        for (int i = 0; i < own.size(); i++) {
            int first = own.get(i).first();
            if (first >= done) {
                int start = tokens.sentenceStart(first);
                done = tokens.sentenceEnd(first);
                addSentence(counts, keys, number, new int[] {start, done}, own.subList(i, own.size()));
            }
        }
    }

    private static void addSentence(
            GramCounts counts, int[] keys, int number, int[] sentence, List<UnionMention> bodies) {
        int before = 0;
        int last = 0;
        int beforeAt = 0;
        int lastAt = 0;
        int body = 0;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            while (body < bodies.size() && bodies.get(body).last() < i) {
                body++;
            }
            boolean named = body < bodies.size() && bodies.get(body).first() <= i;
            int token = named ? UNION_TOKEN : keys[i];
            if (named && last == UNION_TOKEN) {
                continue;
            }
            counts.add(UNION, token, 0, 0, Features.place(number, i, 1));
            if (last != 0) {
                counts.add(UNION, last, token, 0, Features.place(number, lastAt, 2));
            }
            if (before != 0) {
                counts.add(UNION, before, last, token, Features.place(number, beforeAt, 3));
            }
            beforeAt = lastAt;
            lastAt = i;
            before = last;
            last = token;
        }
    }
}
