package vn.diembao.pipeline.taxonomy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way to write a name, with the conditions under which these words mean it.
 *
 * @param text the words; case, tone placement, dashes and quotes do not matter unless {@code letters} says so
 * @param letters how strictly capitals are compared
 * @param near phrases of which one must stand within {@code reach} words, empty for no condition
 * @param quotedSuffices true when quotation marks around the words make up for a missing {@code near}
 * @param without phrases that, within {@link #CLOSE} words or around the name, show that something else is meant
 * @param reach words to either side in which {@code near} is looked for
 * @param dated true when the words mean it only while the programme runs
 */
public record Alias(
        String text,
        Letters letters,
        List<String> near,
        boolean quotedSuffices,
        List<String> without,
        int reach,
        boolean dated) {
    /** Words to either side in which a required phrase is looked for, unless the alias says otherwise. */
    public static final int REACH = 30;
    /** Words to either side in which an excluding phrase is looked for. */
    public static final int CLOSE = 8;

    /** How strictly capitals are compared. */
    public enum Letters {
        /** Capitals do not matter. */
        ANY,
        /** A word with a capital in the alias has one in the text. */
        WORDS,
        /** Every letter as written: abbreviations. */
        EXACT
    }

    public Alias {
        requireNonNull(text, "text is null");
        requireNonNull(letters, "letters is null");
        near = List.copyOf(near);
        without = List.copyOf(without);
    }

    /** True when the words alone do not suffice. */
    public boolean isConditional() {
        return dated || !near.isEmpty();
    }
}
