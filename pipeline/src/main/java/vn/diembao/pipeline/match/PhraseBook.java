package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.taxonomy.Cue;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.UnionBody;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Collects the phrases of a taxonomy, each in its full and its bare form, with all it stands for. */
final class PhraseBook {
    /** Has no vowel, or is the press's short word for a company: no syllable, and the same word without diacritics. */
    private static final Pattern ABBREVIATION = Pattern.compile("[b-df-hj-np-tv-xzđB-DF-HJ-NP-TV-XZĐ]{2,3}|[Cc]ty");

    /** A single syllable this short, without its diacritics, is too many words at once. */
    private static final int SHORTEST_BARE_SYLLABLE = 4;

    /** What a phrase stands for, beside its words. */
    record Line(Tokens words, List<Entry> entries) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    PhraseBook(Taxonomy taxonomy, Collection<String> lists) {
        for (Programme programme : taxonomy.programmes()) {
            programme.aliases().forEach(alias -> addAlias("programme", programme.id(), alias));
        }
        for (UnionBody union : taxonomy.unions()) {
            String group = union.place() == null ? "union" : "place";
            union.aliases().forEach(alias -> addAlias(group, union.id(), alias));
        }
        for (Cue cue : taxonomy.cues()) {
            add(cue.text(), Entry.cue(cue.group(), cue.id(), cue.weight()));
        }
        for (String list : lists) {
            taxonomy.words(list).forEach(word -> add(word, Entry.word(list, word)));
        }
    }

    /** By their keys. */
    Map<String, Line> lines() {
        return lines;
    }

    private void addAlias(String group, String id, Alias alias) {
        add(alias.text(), Entry.name(group, id, alias, Tokenizer.phrase(alias.text(), false)));
        alias.near().forEach(phrase -> add(phrase, Entry.word(Entry.NEAR, phrase)));
        alias.without().forEach(phrase -> add(phrase, Entry.word(Entry.NEAR, phrase)));
    }

    void add(String text, Entry entry) {
        Tokens full = Tokenizer.phrase(text, false);
        put(full, entry);
        if (full.size() > 1
                || text.length() >= SHORTEST_BARE_SYLLABLE
                || ABBREVIATION.matcher(text).matches()) {
            put(Tokenizer.phrase(text, true), entry);
        }
    }

    private void put(Tokens words, Entry entry) {
        if (words.size() == 0) {
            return;
        }
        List<Entry> entries = lines.computeIfAbsent(words.keys(), key -> new Line(words, new ArrayList<>()))
                .entries();
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
