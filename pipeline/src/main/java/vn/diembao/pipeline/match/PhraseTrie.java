package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.taxonomy.Cue;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.UnionBody;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Every phrase of the taxonomy in one Aho-Corasick automaton, in full and bare form. Immutable once built. */
public final class PhraseTrie {
    private final PayloadTrie<List<Entry>> trie;
    private final PayloadTrie<List<Entry>> numberTrie;
    private final PhraseBorders borders;
    private final Set<String> numberWords = new HashSet<>();

    public PhraseTrie(Taxonomy taxonomy, Collection<String> lists) {
        Map<String, List<Entry>> phrases = new LinkedHashMap<>();
        for (Programme programme : taxonomy.programmes()) {
            programme.aliases().forEach(alias -> addAlias(phrases, "programme", programme.id(), alias));
            programme.counted().forEach(noun -> add(phrases, noun, new Entry("counted", noun, 1, null)));
        }
        for (UnionBody union : taxonomy.unions()) {
            String group = union.place() == null ? "union" : "place";
            union.aliases().forEach(alias -> addAlias(phrases, group, union.id(), alias));
        }
        for (Cue cue : taxonomy.cues()) {
            add(phrases, cue.text(), new Entry(cue.group(), cue.id(), cue.weight(), null));
        }
        for (String list : lists) {
            taxonomy.words(list).forEach(word -> add(phrases, word, new Entry(list, word, 1, null)));
        }
        PayloadTrie.PayloadTrieBuilder<List<Entry>> plain = PayloadTrie.builder();
        PayloadTrie.PayloadTrieBuilder<List<Entry>> counting = PayloadTrie.builder();
        phrases.forEach(
                (key, entries) -> (key.contains(NumberMask.NUMBER) ? counting : plain).addKeyword(key, entries));
        trie = plain.build();
        numberTrie = counting.build();
        borders = new PhraseBorders(taxonomy.borders());
        for (String word : taxonomy.words("number_words")) {
            numberWords.add(Tokenizer.phrase(word, false).key(0));
            numberWords.add(Tokenizer.phrase(word, true).key(0));
        }
    }

    /** Reads a field and finds every phrase in it. */
    public FieldText read(String name, String text) {
        FieldText field = new FieldText(name, Tokenizer.tokenize(text));
        Tokens tokens = field.tokens();
        trie.parseText(tokens.keys(), emit -> {
            int first = tokens.tokenAt(emit.getStart() + 1);
            int last = tokens.tokenAt(emit.getEnd() - 1);
            add(field, emit, first, last);
            return true;
        });
        NumberMask mask = new NumberMask(tokens, numberWords);
        numberTrie.parseText(mask.keys(), emit -> {
            add(field, emit, mask.firstToken(emit.getStart() + 1), mask.lastToken(emit.getEnd() - 1));
            return true;
        });
        return field;
    }

    private void add(FieldText field, PayloadEmit<List<Entry>> emit, int first, int last) {
        boolean cut = borders.cut(emit.getKeyword(), field.tokens(), first, last);
        for (Entry entry : emit.getPayload()) {
            if (!cut || entry.alias() != null) {
                field.add(new Match(entry, field, first, last));
            }
        }
    }

    private static void addAlias(Map<String, List<Entry>> phrases, String group, String id, Alias alias) {
        add(phrases, alias.text(), new Entry(group, id, 1, alias));
        alias.near().forEach(phrase -> add(phrases, phrase, new Entry("near", phrase, 1, null)));
        alias.without().forEach(phrase -> add(phrases, phrase, new Entry("near", phrase, 1, null)));
    }

    private static void add(Map<String, List<Entry>> phrases, String text, Entry entry) {
        Tokens full = Tokenizer.phrase(text, false);
        put(phrases, full.keys(), entry);
        // A single syllable without its diacritics is too many words at once.
        if (full.size() > 1 || text.length() >= 4) {
            put(phrases, Tokenizer.phrase(text, true).keys(), entry);
        }
    }

    private static void put(Map<String, List<Entry>> phrases, String key, Entry entry) {
        List<Entry> entries = phrases.computeIfAbsent(key, k -> new ArrayList<>());
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
