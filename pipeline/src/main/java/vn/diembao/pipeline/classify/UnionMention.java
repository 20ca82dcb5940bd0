package vn.diembao.pipeline.classify;

/**
 * A union body named in a text.
 *
 * @param id as in the labelling guide
 */
record UnionMention(String id, FieldText field, int first, int last) {
    boolean isNamedUnit() {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }
}
