package vn.diembao.dashboards.extract;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence that may be quoted.
 *
 * @param place number of the sentence in the text, lead first, from 0
 * @param weight what its place, shape, labels and likeness to the title say of it, whatever it is quoted with
 * @param leans true when it cannot be understood without the sentence before it
 * @param called names by which it calls people as known: {@code Mẫu} in "ông Mẫu"
 * @param pairs numbers of its {@link WordPairs}
 */
record Candidate(Sentence sentence, int place, double weight, boolean leans, List<String> called, BitSet pairs) {
    Candidate {
        called = List.copyOf(called);
    }

    String text() {
        return sentence.text();
    }

    boolean follows(Candidate other) {
        return place == other.place + 1;
    }

    /** How many people it calls as known although neither it nor the other sentence says who they are. */
    long strangers(Candidate other) {
        return called.stream()
                .filter(name -> !NamedPeople.introduced(name, text()) && !NamedPeople.introduced(name, other.text()))
                .count();
    }
}
