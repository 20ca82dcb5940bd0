package vn.diembao.dashboards.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a sentence speaks of people: in full, by the given name as of one who is known, or by a pronoun. */
final class NamedPeople {
    /** Characters within which a place is named. */
    private static final int HEAD = 40;

    private final Phrases honorifics;
    private final Phrases kin;
    private final Phrases places;

    NamedPeople(Map<String, Phrases> phrases) {
        honorifics = phrases.get("honorific");
        kin = phrases.get("kin");
        places = phrases.get("place");
    }

    /** Given names of people who are called as known: {@code Mẫu} in "ông Mẫu cho biết", none in "ông Trần Văn Mẫu". */
    List<String> called(String sentence) {
        List<String> names = new ArrayList<>();
        for (int next : afterHonorifics(begun(sentence))) {
            int end = wordEnd(sentence, next);
            boolean more = end + 1 < sentence.length() && Character.isUpperCase(sentence.charAt(end + 1));
            if (Character.isUpperCase(sentence.charAt(next)) && end - next > 1 && !more) {
                names.add(sentence.substring(next, end));
            }
        }
        return names;
    }

    /** True when a pronoun comes before any name could tell whom it means. */
    boolean startWithPronoun(String head) {
        String text = begun(head);
        for (int next : afterHonorifics(text)) {
            boolean named = text.substring(0, next).chars().anyMatch(Character::isUpperCase);
            if (!named && Character.isLowerCase(text.charAt(next)) && !kin.open(text.substring(next))) {
                return true;
            }
        }
        return false;
    }

    /** True when a full name that ends with the given name stands in the sentence. */
    static boolean introduced(String given, String sentence) {
        for (int at = sentence.indexOf(' ' + given); at > 0; at = sentence.indexOf(' ' + given, at + 1)) {
            int before = sentence.lastIndexOf(' ', at - 1) + 1;
            if (before > 0 && Character.isUpperCase(sentence.charAt(before))) {
                return true;
            }
        }
        return false;
    }

    /** Where the word begins that follows an honorific. */
    private List<Integer> afterHonorifics(String text) {
        List<Integer> places = new ArrayList<>();
        for (int end = honorifics.endOfNext(text, 0); end >= 0; end = honorifics.endOfNext(text, end)) {
            if (end + 1 < text.length() && text.charAt(end) == ' ') {
                places.add(end + 1);
            }
        }
        return places;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Without the capital that only the beginning of the sentence gives: a place has its own. */
    private String begun(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        if (places.open(head)) {
            return text;
        }
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
