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
 * @param inList true for a word list's word, which stands for the list and not for itself
 */
public record Entry(String group, String id, double weight, Alias alias, Tokens words, boolean inList) {
    /** Phrases that names ask for in their neighbourhood; told by their words. */
    static final String NEAR = "near";

    /** Nouns that programmes count; told by their words. */
    static final String COUNTED = "counted";

    /** True when both would say the same of one phrase that is spelt in two ways. */
    boolean saysAs(Entry other) {
        if (!group.equals(other.group)) {
            return false;
        }
        if (alias == null || other.alias == null) {
            return id.equals(other.id) || (inList && other.inList);
        }
        return id.equals(other.id)
                && alias.letters() == other.alias.letters()
                && alias.near().equals(other.alias.near())
                && alias.without().equals(other.alias.without());
    }

    static Entry name(String group, String id, Alias alias, Tokens words) {
        return new Entry(group, id, 1, alias, words, false);
    }

    static Entry word(String group, String id) {
        return new Entry(group, id, 1, null, null, !group.equals(NEAR) && !group.equals(COUNTED));
    }

    static Entry cue(String group, String id, double weight) {
        return new Entry(group, id, weight, null, null, false);
    }
}
