package vn.diembao.pipeline.copy;

import vn.diembao.pipeline.text.WordForms;
import vn.diembao.pipeline.text.WordHashes;

/**
 * Makes the {@link Sketch} of an article from its runs of {@value #RUN} words. Diacritics and figures count, capitals,
 * punctuation and the way a letter is composed do not. The title counts only where the text is short: it is what other
 * outlets change first.
 */
public final class Sketcher {
    /** Longer than most names and titles of office, which articles on one event share without being copies. */
    static final int RUN = 5;
    /** Fewer words say too little: "Ảnh: TTXVN", a caption, a line of thanks. */
    static final int FEWEST_WORDS = 12;

    private static final int SHORT_TEXT = 40;

    private Sketcher() {}

    /** Empty for a text of fewer than {@value #FEWEST_WORDS} words; only the first 100,000 characters are read. */
    public static Sketch sketch(String title, String text) {
        return sketch(title, text, WordForms.of(text));
    }

    /** The same of a text that was read. */
    public static Sketch sketch(String title, String text, WordForms read) {
        // The full form throughout: how a line is read must not hang on what stands beside it, which a frame changes.
        long[] words = read.full().length < SHORT_TEXT
                ? WordForms.of(title + '\n' + text).full()
                : read.full();
        if (words.length < FEWEST_WORDS) {
            return Sketch.of(new long[0]);
        }
        long[] runs = new long[words.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = WordHashes.run(words, i, RUN);
        }
        return Sketch.of(runs);
    }
}
