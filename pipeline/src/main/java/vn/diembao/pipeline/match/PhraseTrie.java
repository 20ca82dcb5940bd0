package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.TagSplitter;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/**
 * Every phrase of the taxonomy, in full and bare form, found in one pass over the words of a text. Immutable once built,
 * safe to share between threads.
 */
public final class PhraseTrie {
    /** Longer fields are read this far: many times the longest article, and a bound for every later step. */
    public static final int MOST_CHARS = 100_000;

    private final Vocabulary vocabulary;
    private final PhraseAutomaton plain;
    private final PhraseAutomaton counting;
    /** By phrase. */
    private final List<List<Entry>> entries = new ArrayList<>();

    private final int[] lengths;
    private final PhraseBorders borders;
    private final BitSet numberWords = new BitSet();
    private final Misspellings misspellings;
    private final TagSplitter tags;
    private final int number;
    private final int longestCounting;

    public PhraseTrie(Taxonomy taxonomy, Collection<String> lists) {
        this(taxonomy, lists, List.of());
    }

    /**
     * With phrases beyond the taxonomy's, to see how a larger one would do.
     *
     * @param further all of one group, {@code further}
     */
    public PhraseTrie(Taxonomy taxonomy, Collection<String> lists, Collection<String> further) {
        PhraseBook book = new PhraseBook(taxonomy, lists);
        further.forEach(text -> book.add(text, Entry.word("further", text)));
        Map<String, PhraseBook.Line> lines = book.lines();
        Vocabulary.Builder words = new Vocabulary.Builder();
        number = words.idOf(NumberRuns.NUMBER);
        for (String word : taxonomy.words("number_words")) {
            numberWords.set(words.idOf(Tokenizer.phrase(word, false).key(0)));
            numberWords.set(words.idOf(Tokenizer.phrase(word, true).key(0)));
        }
        misspellings = new Misspellings(taxonomy, words);
        Map<String, Integer> indexes = new HashMap<>();
        List<int[]> phrases = new ArrayList<>();
        indexPhrases(lines, words, indexes, phrases);
        lengths = phrases.stream().mapToInt(phrase -> phrase.length).toArray();
        borders = new PhraseBorders(taxonomy.borders(), indexes, words);
        plain = automaton(phrases, false, words.size());
        counting = automaton(phrases, true, words.size());
        longestCounting = Arrays.stream(lengths).max().orElse(1);
        vocabulary = words.freeze();
        tags = new JoinedNames(lines.values());
    }

    /** Spellings of the same words are one phrase. */
    private void indexPhrases(
            Map<String, PhraseBook.Line> lines,
            Vocabulary.Builder words,
            Map<String, Integer> indexes,
            List<int[]> phrases) {
        Map<List<Integer>, Integer> indexByWords = new HashMap<>();
        List<List<Entry>> collected = new ArrayList<>();
        lines.forEach((key, line) -> {
            int[] ids = words.idsOf(line.words());
            int index = indexByWords.computeIfAbsent(Arrays.stream(ids).boxed().toList(), w -> {
                phrases.add(ids);
                collected.add(new ArrayList<>());
                return phrases.size() - 1;
            });
            indexes.put(key, index);
            boolean spelling = !collected.get(index).isEmpty();
            for (Entry entry : line.entries()) {
                if (!spelling || collected.get(index).stream().noneMatch(entry::saysAs)) {
                    collected.get(index).add(entry);
                }
            }
        });
        collected.forEach(of -> entries.add(List.copyOf(of)));
    }

    private PhraseAutomaton automaton(List<int[]> phrases, boolean withNumber, int vocabulary) {
        int[] indexes = IntStream.range(0, phrases.size())
                .filter(i -> Arrays.stream(phrases.get(i)).anyMatch(id -> id == number) == withNumber)
                .toArray();
        List<int[]> chosen = Arrays.stream(indexes).mapToObj(phrases::get).toList();
        return new PhraseAutomaton(chosen, indexes, vocabulary);
    }

    /** Different phrases, the bare forms counted too. */
    public int size() {
        return lengths.length;
    }

    /** Reads a field, as far as {@link #MOST_CHARS}, and finds every phrase in it. */
    public FieldText read(String name, String text) {
        String first = text.length() <= MOST_CHARS ? text : text.substring(0, endOfFirst(text));
        FieldText field = new FieldText(name, Tokenizer.tokenize(first, tags), first.length() < text.length());
        Tokens tokens = field.tokens();
        int[] ids = vocabulary.idsOf(tokens);
        misspellings.mend(ids);
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

    /** Where a long text is cut: behind a word when it has words. */
    private static int endOfFirst(String text) {
        int end = MOST_CHARS;
        while (end > MOST_CHARS / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > MOST_CHARS / 2 ? end : MOST_CHARS;
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
