package vn.diembao.pipeline.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;

/**
 * A sentence that speaks of a union.
 *
 * @param number of the field in the story
 * @param first token
 * @param end token behind the last
 * @param bodies unions it speaks of, named or not, in the order of the text; at least one
 */
public record UnionSentence(FieldText field, int number, int first, int end, List<UnionMention> bodies) {
    private static final int NUMBER_TOKEN = 0x23;
    /** What a union does in a text is told by then. */
    private static final int MOST_SENTENCES = 60;

    /** Stands for a body of any name. */
    static final int UNION_TOKEN = 0x40;

    /** The first of a story, in its order, each once however many unions it names; at most 60. */
    public static List<UnionSentence> of(Story story, List<UnionMention> places) {
        List<UnionSentence> sentences = new ArrayList<>();
        for (int number = 0; number < story.fields().size(); number++) {
            FieldText field = story.fields().get(number);
            List<UnionMention> own = places.stream()
                    .filter(place -> place.field() == field)
                    .sorted(Comparator.comparingInt(UnionMention::first))
                    .toList();
            int done = 0;
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).first() >= done && sentences.size() < MOST_SENTENCES) {
                    int first = field.tokens().sentenceStart(own.get(i).first());
                    done = field.tokens().sentenceEnd(own.get(i).first());
                    int last = i;
                    while (last + 1 < own.size() && own.get(last + 1).first() < done) {
                        last++;
                    }
                    sentences.add(new UnionSentence(field, number, first, done, own.subList(i, last + 1)));
                }
            }
        }
        return sentences;
    }

    /** Where it starts in its field's source. */
    public int start() {
        return field.tokens().start(first);
    }

    /** What n-grams are made of a token: all figures are the same. */
    static int key(Tokens tokens, int token) {
        return tokens.isNumber(token) ? NUMBER_TOKEN : tokens.keyHash(token);
    }

    /**
     * Its words, a body's name being one.
     *
     * @param keys of the words
     * @param at first token of each
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one sentence, never compared
    record Words(int[] keys, int[] at, int size) {}

    Words words() {
        int[] keys = new int[end - first];
        int[] at = new int[end - first];
        int size = 0;
        int body = 0;
        for (int i = first; i < end; i++) {
            while (body < bodies.size() && bodies.get(body).last() < i) {
                body++;
            }
            boolean named = body < bodies.size() && bodies.get(body).first() <= i;
            if (!named || size == 0 || keys[size - 1] != UNION_TOKEN) {
                keys[size] = named ? UNION_TOKEN : key(field.tokens(), i);
                at[size++] = i;
            }
        }
        return new Words(keys, at, size);
    }
}
