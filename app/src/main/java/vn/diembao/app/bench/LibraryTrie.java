package vn.diembao.app.bench;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ahocorasick.trie.PayloadTrie;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** The baselines of matching: the Aho-Corasick library over the characters of the keys, and one search a phrase. */
final class LibraryTrie {
    private final List<String> keys;
    private final PayloadTrie<String> trie;

    LibraryTrie(Collection<String> phrases) {
        Set<String> all = new LinkedHashSet<>();
        for (String phrase : phrases) {
            all.add(Tokenizer.phrase(phrase, false).keys());
            all.add(Tokenizer.phrase(phrase, true).keys());
        }
        keys = List.copyOf(all);
        PayloadTrie.PayloadTrieBuilder<String> builder = PayloadTrie.builder();
        keys.forEach(key -> builder.addKeyword(key, key));
        trie = builder.build();
    }

    /** How often a phrase stands in the text, by the library. */
    long count(String text) {
        long[] found = new long[1];
        trie.parseText(Tokenizer.tokenize(text).keys(), emit -> {
            found[0]++;
            return true;
        });
        return found[0];
    }

    /** The same, phrase by phrase. */
    long countOneByOne(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        String all = tokens.keys();
        long found = 0;
        for (String key : keys) {
            for (int at = all.indexOf(key); at >= 0; at = all.indexOf(key, at + 1)) {
                found++;
            }
        }
        return found;
    }
}
