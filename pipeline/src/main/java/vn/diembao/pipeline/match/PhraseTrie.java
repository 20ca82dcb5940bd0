package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.TagSplitter;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/**
 * Every phrase of the taxonomy, in full and bare form, found in one pass over the words of a text. Immutable once built,
 * safe to share between threads.
 */
public final class PhraseTrie {
    private final Vocabulary vocabulary;
    private final PhraseAutomaton plain;
    private final PhraseAutomaton counting;
    private final List<List<Entry>> entries = new ArrayList<>();
    private final int[] lengths;
    private final PhraseBorders borders;
    private final BitSet numberWords = new BitSet();
    private final TagSplitter tags;
    private final int number;
    private final int longestCounting;

    public PhraseTrie(Taxonomy taxonomy, Collection<String> lists) {
        Map<String, PhraseBook.Line> lines = new PhraseBook(taxonomy, lists).lines();
        Vocabulary.Builder words = new Vocabulary.Builder();
        number = words.idOf(NumberRuns.NUMBER);
        for (String word : taxonomy.words("number_words")) {
            numberWords.set(words.idOf(Tokenizer.phrase(word, false).key(0)));
            numberWords.set(words.idOf(Tokenizer.phrase(word, true).key(0)));
        }
        Map<String, Integer> indexes = new HashMap<>();
        Phrases plainPhrases = new Phrases();
        Phrases countingPhrases = new Phrases();
        lengths = new int[lines.size()];
        lines.forEach((key, line) -> {
            int index = indexes.size();
            indexes.put(key, index);
            entries.add(List.copyOf(line.entries()));
            int[] ids = words.idsOf(line.words());
            lengths[index] = ids.length;
            (key.contains(NumberRuns.NUMBER) ? countingPhrases : plainPhrases).add(ids, index);
        });
        borders = new PhraseBorders(taxonomy.borders(), indexes, words);
        plain = plainPhrases.automaton(words.size());
        counting = countingPhrases.automaton(words.size());
        longestCounting = countingPhrases.longest;
        vocabulary = words.freeze();
        tags = new JoinedNames(lines.values());
    }

    /** Phrases on the way into an automaton. */
    private static final class Phrases {
        private final List<int[]> words = new ArrayList<>();
        private final List<Integer> indexes = new ArrayList<>();
        private int longest;

        void add(int[] ids, int index) {
            words.add(ids);
            indexes.add(index);
            longest = Math.max(longest, ids.length);
        }

        PhraseAutomaton automaton(int vocabulary) {
            return new PhraseAutomaton(
                    words, indexes.stream().mapToInt(index -> index).toArray(), vocabulary);
        }
    }

    /** Reads a field and finds every phrase in it. */
    public FieldText read(String name, String text) {
        FieldText field = new FieldText(name, Tokenizer.tokenize(text, tags));
        Tokens tokens = field.tokens();
        int[] ids = vocabulary.idsOf(tokens);
        PhraseWalk found = new Finds(field, ids);
        NumberRuns runs = new NumberRuns(counting, found, number, longestCounting);
        int state = PhraseAutomaton.ROOT;
        for (int token = 0; token < ids.length; token++) {
            int id = ids[token];
            state = plain.step(state, id);
            for (int at = plain.longest(state); at != PhraseAutomaton.ROOT; at = plain.shorter(at)) {
                int phrase = plain.phrase(at);
                found.found(phrase, token - lengths[phrase] + 1, token);
            }
            runs.read(token, id, numberWords.get(id) || tokens.isNumber(token));
        }
        runs.close(ids.length - 1);
        return field;
    }

    private final class Finds implements PhraseWalk {
        private final FieldText field;
        private final int[] ids;

        Finds(FieldText field, int[] ids) {
            this.field = field;
            this.ids = ids;
        }

        @Override
        public void found(int phrase, int first, int last) {
            boolean cut = borders.cut(phrase, field.tokens(), ids, first, last);
            for (Entry entry : entries.get(phrase)) {
                if (!cut || entry.alias() != null) {
                    field.add(new Match(entry, field, first, last));
                }
            }
        }

        @Override
        public int length(int phrase) {
            return lengths[phrase];
        }
    }
}
