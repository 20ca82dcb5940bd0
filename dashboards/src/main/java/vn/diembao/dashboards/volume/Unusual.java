package vn.diembao.dashboards.volume;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A day on which far more was written of something than could be expected.
 *
 * @param subject what was written of
 * @param count texts of the day, so far if it is today
 * @param expected texts of such a day, on average
 * @param days how many days that rests on
 * @param basis which days those are
 * @param season name of the season in Vietnamese, empty outside of one
 */
public record Unusual(
        Subject subject, LocalDate day, long count, double expected, int days, Basis basis, String season) {
    public Unusual {
        requireNonNull(subject, "subject is null");
        requireNonNull(day, "day is null");
        requireNonNull(basis, "basis is null");
        requireNonNull(season, "season is null");
    }

    /** What is counted: a label. */
    public record Subject(Kind kind, String id) {
        public Subject {
            requireNonNull(kind, "kind is null");
            requireNonNull(id, "id is null");
        }
    }

    /** Kinds of labels that are counted. */
    public enum Kind {
        PROGRAMME("labels.programmes"),
        TOPIC("labels.topics");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Days that a day is compared with. */
    public enum Basis {
        /** The eight days of the same weekday before, seasons left out. */
        WEEKDAY,
        /** The 56 days before, seasons left out: for what is written of less than every other day. */
        RARE,
        /** Days as near to the feast in earlier years, and the same weekday earlier in the season. */
        SEASON
    }
}
