package vn.diembao.crawlers.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;

/** What one compound of a selector, such as {@code div.a[b^=c]}, asks of an element, and an element that has it. */
final class WitnessElement {
    /** Stands for any tag: no selector names it. */
    static final String ANY = "any-tag";

    private final char combinator;
    private final Map<String, List<Wish>> attributes = new LinkedHashMap<>();
    private String tag = ANY;

    private record Wish(String operator, String value) {}

    /** @param combinator what ties it to the element before: space, {@code >}, {@code +} or {@code ~} */
    WitnessElement(char combinator) {
        this.combinator = combinator;
    }

    String tag() {
        return tag;
    }

    boolean isSibling() {
        return combinator == '+' || combinator == '~';
    }

    /** Adds what a matched part of the selector asks for. */
    void take(Matcher part) {
        if (part.group("tag") != null) {
            tag = part.group("tag").equals("*") ? ANY : part.group("tag").toLowerCase(Locale.ROOT);
        } else if (part.group("id") != null) {
            wish("id", "=", part.group("id"));
        } else if (part.group("class") != null) {
            wish("class", "*=", part.group("class"));
        } else if (part.group("attribute") != null) {
            String operator = part.group("operator");
            wish(
                    part.group("attribute").toLowerCase(Locale.ROOT),
                    operator == null ? "*=" : operator,
                    operator == null ? "" : part.group("value").strip());
        }
    }

    /** Gives the element the attributes asked for; where wishes contradict each other, some stay unmet. */
    void dress(Element element) {
        attributes.forEach((name, wishes) -> element.attr(name, value(wishes, name.equals("class") ? " " : "")));
    }

    private void wish(String name, String operator, String value) {
        attributes.computeIfAbsent(name, n -> new ArrayList<>()).add(new Wish(operator, value));
    }

    private static String value(List<Wish> wishes, String between) {
        for (Wish wish : wishes) {
            if (wish.operator.equals("=")) {
                return wish.value;
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(longest(wishes, "^="));
        wishes.stream().filter(w -> w.operator.equals("*=")).map(Wish::value).forEach(parts::add);
        parts.add(longest(wishes, "$="));
        return String.join(between, parts).strip();
    }

    private static String longest(List<Wish> wishes, String operator) {
        return wishes.stream()
                .filter(w -> w.operator.equals(operator))
                .map(Wish::value)
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }
}
