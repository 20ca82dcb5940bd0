package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words of a list in the class names and ids of elements; the file says how a name is cut. */
final class NameWords {
    private static final int LONGEST_NAME = 60;
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final Set<String> words = new HashSet<>();
    private final List<String> starts = new ArrayList<>();

    NameWords(String file) {
        for (String line : DataLines.of(file)) {
            for (String word : line.split(" +")) {
                if (word.endsWith("*")) {
                    starts.add(word.substring(0, word.length() - 1));
                } else {
                    words.add(word);
                }
            }
        }
    }

    /** True when one of the names, parted by spaces, has a word of the list. */
    boolean matches(String names) {
        int from = 0;
        for (int at = 0; at <= names.length(); at++) {
            if (at == names.length() || Character.isWhitespace(names.charAt(at))) {
                if (at > from && at - from < LONGEST_NAME && hasWord(names.substring(from, at))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private boolean hasWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (found(lower)) {
            return true;
        }
        if (lower.equals(name)) {
            return false;
        }
        String parted = HUMP.matcher(name).replaceAll("-");
        return parted.length() > name.length() && found(parted.toLowerCase(Locale.ROOT));
    }

    private boolean found(String name) {
        List<String> parts = parts(name);
        for (int i = 0; i < parts.size(); i++) {
            String joined = parts.get(i);
            if (words.contains(joined) || begins(joined)) {
                return true;
            }
            for (int j = i + 1; j < Math.min(parts.size(), i + 3); j++) {
                joined += parts.get(j);
                if (words.contains(joined)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean begins(String part) {
        for (String start : starts) {
            if (part.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || name.charAt(at) == '-' || name.charAt(at) == '_') {
                if (at > from) {
                    parts.add(name.substring(from, at));
                }
                from = at + 1;
            }
        }
        return parts;
    }
}
