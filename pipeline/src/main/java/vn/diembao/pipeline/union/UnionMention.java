package vn.diembao.pipeline.union;

import vn.diembao.pipeline.match.FieldText;

/**
 * A union body named in a text.
 *
 * @param id as in the labelling guide
 */
public record UnionMention(String id, FieldText field, int first, int last) {
    public boolean isNamedUnit() {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }
}
