package vn.diembao.crawlers.extract;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Takes the first usable answer for one field and remembers which rule gave it. */
final class Field<T> {
    private final String name;
    private final Map<String, String> rules;
    private final Predicate<T> usable;
    private T value;

    Field(String name, Map<String, String> rules, Predicate<T> usable) {
        this.name = name;
        this.rules = rules;
        this.usable = usable;
    }

    /** Asks the supplier unless an earlier rule has answered. */
    Field<T> or(String rule, Supplier<T> answer) {
        if (value == null) {
            T given = answer.get();
            if (given != null && usable.test(given)) {
                value = given;
                rules.put(name, rule);
            }
        }
        return this;
    }

    /** As {@link #or}, over several sources of the same kind; the rule is named after the one that answered. */
    <S> Field<T> orAny(Iterable<S> sources, Function<S, String> rule, Function<S, T> answer) {
        for (S source : sources) {
            or(rule.apply(source), () -> answer.apply(source));
        }
        return this;
    }

    /** Null when no rule has answered. */
    T get() {
        return value;
    }
}
