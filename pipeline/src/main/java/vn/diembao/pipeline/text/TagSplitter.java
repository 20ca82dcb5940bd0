package vn.diembao.pipeline.text;

/** Knows how words run together in a hashtag come apart. */
public interface TagSplitter {
    /** Knows no words: tags come apart at capitals and figures alone. */
    TagSplitter NONE = joined -> new int[0];

    /**
     * Lengths of the words in {@code joined}, which add up to its own; empty when it is not made of known words.
     *
     * @param joined in small letters, without diacritics
     */
    int[] split(String joined);
}
