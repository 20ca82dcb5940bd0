package vn.diembao.pipeline.match;

import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.text.Tokens;

/**
 * What a phrase in the trie stands for.
 *
 * @param group {@code programme}, {@code union}, {@code place}, {@code near}, a cue group or a word list
 * @param weight 1 where weights have no meaning
 * @param alias null for everything but names
 * @param words the alias cut into words, null for everything but names
 */
public record Entry(String group, String id, double weight, Alias alias, Tokens words) {
    static Entry name(String group, String id, Alias alias, Tokens words) {
        return new Entry(group, id, 1, alias, words);
    }

    static Entry word(String group, String id) {
        return new Entry(group, id, 1, null, null);
    }

    static Entry cue(String group, String id, double weight) {
        return new Entry(group, id, weight, null, null);
    }
}
