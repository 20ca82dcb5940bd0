package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.pipeline.learn.UnionRoles;
import vn.diembao.pipeline.learn.UnionSentence;

/**
 * What a reader said of the union in a sentence.
 *
 * @param field that holds the sentence; empty when every sentence of the text is meant
 * @param start where it starts in the field's source
 * @param role one of {@link UnionRoles#ROLES}
 */
record RoleAnswer(String field, int start, String role) {
    private static final int UNTOLD = -1;

    RoleAnswer {
        requireNonNull(field, "field is null");
        if (!UnionRoles.ROLES.contains(role)) {
            throw new IllegalArgumentException("no role: " + role);
        }
    }

    /** Number of the role that a sentence was given; -1 for none. */
    static int of(UnionSentence sentence, List<RoleAnswer> answers) {
        for (RoleAnswer answer : answers) {
            boolean same = answer.field.equals(sentence.field().name()) && answer.start == sentence.start();
            if (same || answer.field.isEmpty()) {
                return UnionRoles.ROLES.indexOf(answer.role);
            }
        }
        return UNTOLD;
    }
}
