package vn.diembao.pipeline.match;

/**
 * Walks the automaton of the phrases with a number in them: every run of digits and number words is one step. What ends
 * with a number is told when its run is over.
 */
final class NumberRuns {
    /** Stands in a cue for any number: {@code cắt giảm # lao động}. */
    static final String NUMBER = "#";

    /** Table columns are no number; the run is cut here. */
    private static final int LONGEST_RUN = 12;

    private final PhraseAutomaton automaton;
    private final PhraseWalk walk;
    private final int number;
    /** First tokens of the last steps, in a ring. */
    private final int[] firsts;

    private int state = PhraseAutomaton.ROOT;
    private int steps;
    private int run;

    NumberRuns(PhraseAutomaton automaton, PhraseWalk walk, int number, int longest) {
        this.automaton = automaton;
        this.walk = walk;
        this.number = number;
        this.firsts = new int[Integer.highestOneBit(Math.max(longest, 1)) * 2];
    }

    void read(int token, int id, boolean isNumber) {
        if (isNumber && run > 0 && run < LONGEST_RUN) {
            run++;
            return;
        }
        close(token - 1);
        firsts[steps++ & (firsts.length - 1)] = token;
        state = automaton.step(state, isNumber ? number : id);
        run = isNumber ? 1 : 0;
        if (!isNumber) {
            tell(token);
        }
    }

    /** Tells what ended with the number before. */
    void close(int last) {
        if (run > 0) {
            tell(last);
        }
    }

    private void tell(int last) {
        for (int at = automaton.longest(state); at != PhraseAutomaton.ROOT; at = automaton.shorter(at)) {
            int phrase = automaton.phrase(at);
            walk.found(phrase, firsts[(steps - walk.length(phrase)) & (firsts.length - 1)], last);
        }
    }
}
