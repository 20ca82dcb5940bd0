package vn.diembao.pipeline.text;

/**
 * The words of a text as {@link WordHashes} has them, in both forms and from one reading. The arrays are not copied: treat
 * them as read-only.
 *
 * @param full diacritics count
 * @param bare as the words are written without diacritics; as many as of the others
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one text, never compared
public record WordForms(long[] full, long[] bare) {
    /** Further characters of a text are not read. */
    private static final int MOST_CHARS = 100_000;

    /** Of the first 100,000 characters. */
    public static WordForms of(String text) {
        return Tokenizer.forms(text.substring(0, Math.min(text.length(), MOST_CHARS)));
    }
}
