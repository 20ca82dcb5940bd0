package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.text.Syllables;

/**
 * A text to learn from.
 *
 * @param set the file it came from, without its ending
 * @param answer null for a text that nobody labelled
 */
record Sample(String id, String set, ClassifierInput input, Answer answer) {
    /** Ends the id of a copy without diacritics. */
    static final String BARE = "-bare";

    Sample {
        requireNonNull(id, "id is null");
        requireNonNull(set, "set is null");
        requireNonNull(input, "input is null");
    }

    /** The id of the text; a copy of it without diacritics has the same. */
    String original() {
        return id.endsWith(BARE) ? id.substring(0, id.length() - BARE.length()) : id;
    }

    /** Copies without diacritics and texts of one title share it: they are reprints. */
    String group() {
        String title = Syllables.withoutDiacritics(input.title()).strip().toLowerCase(Locale.ROOT);
        return title.isEmpty() ? original() : title;
    }

    /** How it is dealt into folds. */
    FoldSplit.Item item() {
        return new FoldSplit.Item(
                group(), answer.relevance() + '/' + answer.stance() + '/' + answer.tone() + '/' + answer.alert());
    }
}
