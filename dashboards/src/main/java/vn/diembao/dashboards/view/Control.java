package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A choice of values above the panels.
 *
 * @param name of the parameter: a field
 * @param label as shown
 * @param choices those of the period, the most frequent first, and any other that is chosen
 */
public record Control(String name, String label, List<Choice> choices) {
    public Control {
        requireNonNull(name, "name is null");
        requireNonNull(label, "label is null");
        choices = List.copyOf(choices);
    }

    /** One value. */
    public record Choice(String value, String label, boolean chosen) {
        public Choice {
            requireNonNull(value, "value is null");
            requireNonNull(label, "label is null");
        }
    }

    /** What is chosen; none stands for all. */
    public List<Choice> chosen() {
        return choices.stream().filter(Choice::chosen).toList();
    }

    /** What is chosen in a few words. */
    public String summary() {
        List<Choice> chosen = chosen();
        return switch (chosen.size()) {
            case 0 -> "Tất cả";
            case 1 -> chosen.get(0).label();
            default -> chosen.size() + " mục";
        };
    }

    /** What is chosen, in full. */
    public String words() {
        return chosen().stream().map(Choice::label).collect(Collectors.joining(", "));
    }
}
