package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a panel counts by. */
public sealed interface Grouping {
    /**
     * By the values of a field. A document with several values counts under each of them.
     *
     * @param size at most so many groups
     */
    record Terms(String field, int size, Order order) implements Grouping {
        public Terms {
            requireNonNull(field, "field is null");
            requireNonNull(order, "order is null");
        }
    }

    /** By days, weeks (from Monday) or months of the calendar in Viet Nam; those without a document are shown too. */
    record Time(Every every) implements Grouping {
        public Time {
            requireNonNull(every, "every is null");
        }
    }

    /** By the hour of the day in Viet Nam, 0 to 23, all days of the period taken together. */
    record Hours() implements Grouping {}

    /** By named filters, in their order. A document may count under several or under none. */
    record Cases(String name, List<Case> cases) implements Grouping {
        public Cases {
            requireNonNull(name, "name is null");
            cases = List.copyOf(cases);
        }
    }

    /** One of {@link Cases}. */
    record Case(String key, String label, Filter filter) {
        public Case {
            requireNonNull(key, "key is null");
            requireNonNull(label, "label is null");
            requireNonNull(filter, "filter is null");
        }
    }

    /** Which groups come first, and so which are shown when there are more than may be. */
    enum Order {
        /** Those with the largest first figure. */
        FALLING,
        /** Those with the smallest first figure. */
        RISING,
        /** By id. */
        ID
    }

    /** Length of a step of time. */
    enum Every {
        DAY,
        WEEK,
        MONTH
    }
}
