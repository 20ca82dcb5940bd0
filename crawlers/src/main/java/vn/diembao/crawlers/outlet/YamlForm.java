package vn.diembao.crawlers.outlet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typed access to one map of a file; what is missing, of a wrong type or never asked for goes to the problem log. */
final class YamlForm {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final YamlValue.Entries map;
    private final ProblemLog problems;
    private final Set<String> asked = new HashSet<>();

    YamlForm(YamlValue.Entries map, ProblemLog problems) {
        this.map = map;
        this.problems = problems;
    }

    int line(String key) {
        return map.keyLines().getOrDefault(key, map.line());
    }

    String required(String key) {
        String text = text(key);
        if (!map.values().containsKey(key)) {
            problems.add(map.line(), "key \"" + key + "\" is missing");
        }
        return text == null ? "" : text;
    }

    /** Null when absent. */
    String text(String key) {
        YamlValue value = get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof YamlValue.Scalar scalar
                && scalar.what().equals("text")
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        if (value instanceof YamlValue.Scalar scalar && scalar.what().equals("text")) {
            problems.add(line(key), "\"" + key + "\" is empty");
        } else {
            wrong(key, "text", value);
        }
        return null;
    }

    boolean flag(String key, boolean otherwise) {
        YamlValue value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof YamlValue.Scalar scalar && scalar.what().equals("a flag")) {
            return scalar.text().equals("true");
        }
        wrong(key, "true or false", value);
        return otherwise;
    }

    LocalDate day(String key) {
        YamlValue value = get(key);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof YamlValue.Scalar scalar && scalar.text() != null) {
                return LocalDate.parse(scalar.text());
            }
        } catch (DateTimeParseException e) {
            problems.add(line(key), "\"" + key + "\" must be a day like 2025-07-01");
            return null;
        }
        wrong(key, "a day like 2025-07-01", value);
        return null;
    }

    Duration duration(String key, Duration otherwise, Duration least, Duration most) {
        YamlValue value = get(key);
        if (value == null) {
            return otherwise;
        }
        String text = value instanceof YamlValue.Scalar s && s.text() != null ? s.text() : "";
        if (text.startsWith("-") && DURATION.matcher(text.substring(1)).matches()) {
            problems.add(line(key), "\"" + key + "\" must not be negative");
            return otherwise;
        }
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            wrong(key, "a time like " + (least.toSeconds() > 30 ? "15m or 2h" : "30s, 15m or 2h"), value);
            return otherwise;
        }
        Duration given = Duration.parse("PT" + m.group(1) + m.group(2).toUpperCase(Locale.ROOT));
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            problems.add(line(key), "\"" + key + "\" must be between " + words(least) + " and " + words(most));
        }
        return given;
    }

    int number(String key, int otherwise, int least, int most) {
        YamlValue value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof YamlValue.Scalar s
                && s.text() != null
                && NUMBER.matcher(s.text()).matches())) {
            wrong(key, "a whole number", value);
            return otherwise;
        }
        int given = Integer.parseInt(((YamlValue.Scalar) value).text());
        if (given < least || given > most) {
            problems.add(line(key), "\"" + key + "\" must be between " + least + " and " + most);
        }
        return given;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return constant;
            }
            names.add(name);
        }
        problems.add(line(key), "\"" + key + "\" must be one of " + String.join(", ", names));
        return otherwise;
    }

    List<String> texts(String key) {
        return list(key, value -> {
            if (value instanceof YamlValue.Scalar scalar && scalar.what().equals("text")) {
                return scalar.text().strip();
            }
            problems.add(value.line(), "\"" + key + "\" must hold text, not " + value.what());
            return null;
        });
    }

    /** Lists of maps, each read and then checked for unknown keys. */
    <T> List<T> forms(String key, Function<YamlForm, T> reader) {
        return list(key, value -> {
            if (value instanceof YamlValue.Entries entries) {
                return read(entries, reader);
            }
            problems.add(value.line(), "\"" + key + "\" must hold maps, not " + value.what());
            return null;
        });
    }

    /** A map within the map; null when absent. */
    <T> T form(String key, Function<YamlForm, T> reader) {
        YamlValue value = get(key);
        if (value instanceof YamlValue.Entries entries) {
            return read(entries, reader);
        }
        if (value != null) {
            wrong(key, "a map", value);
        }
        return null;
    }

    void refuseUnknownKeys() {
        map.values().keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> problems.add(line(key), "unknown key \"" + key + "\""));
    }

    private <T> T read(YamlValue.Entries entries, Function<YamlForm, T> reader) {
        YamlForm form = new YamlForm(entries, problems);
        T result = reader.apply(form);
        form.refuseUnknownKeys();
        return result;
    }

    private <T> List<T> list(String key, Function<YamlValue, T> reader) {
        YamlValue value = get(key);
        if (value instanceof YamlValue.Items items) {
            return items.values().stream().map(reader).filter(x -> x != null).toList();
        }
        if (value != null) {
            wrong(key, "a list", value);
        }
        return List.of();
    }

    private YamlValue get(String key) {
        asked.add(key);
        return map.values().get(key);
    }

    private void wrong(String key, String wanted, YamlValue value) {
        problems.add(line(key), "\"" + key + "\" must be " + wanted + ", not " + value.what());
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
