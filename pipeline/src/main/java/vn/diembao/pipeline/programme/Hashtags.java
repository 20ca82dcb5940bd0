package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.match.Entry;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/**
 * Reads names written as one word behind a number sign: {@code #TetSumVay2025}, {@code #1trieusangkien}. A hashtag is a
 * name by itself, so capitals do not matter and digits at its end are a year or an edition. Immutable.
 */
final class Hashtags {
    private static final int FEWEST_LETTERS = 9;
    private static final String SIGN = "#";

    private final Map<String, Entry> byLetters = new HashMap<>();

    Hashtags(Taxonomy taxonomy) {
        for (Programme programme : taxonomy.programmes()) {
            for (Alias alias : programme.aliases()) {
                String letters = bare(alias.text());
                if (letters.length() >= FEWEST_LETTERS && !alias.dated()) {
                    byLetters.putIfAbsent(letters, new Entry("programme", programme.id(), 1, alias));
                }
            }
        }
    }

    List<Match> find(FieldText field) {
        List<Match> found = new ArrayList<>();
        Tokens tokens = field.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.written(i - 1).equals(SIGN) && tokens.end(i - 1) == tokens.start(i)) {
                Entry entry = entryOf(bare(tokens.written(i)));
                if (entry != null) {
                    found.add(new Match(entry, field, i, i));
                }
            }
        }
        return found;
    }

    private Entry entryOf(String letters) {
        Entry whole = byLetters.get(letters);
        return whole != null ? whole : byLetters.get(letters.replaceAll("\\d+$", ""));
    }

    private static String bare(String text) {
        Tokens words = Tokenizer.phrase(text, false);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (words.isWord(i)) {
                StringBuilder word = new StringBuilder();
                Syllables.append(word, words.written(i), true);
                letters.append(word, 1, word.length());
            }
        }
        return letters.toString();
    }
}
