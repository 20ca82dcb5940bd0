package vn.diembao.dashboards.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence looks like, whatever it tells: news begins with its day, names figures and ends with a full stop; captions,
 * lists of guests, questions and words of others without their speaker do not carry it. What each is worth was set by reading
 * extracts of real articles (docs/digests.md), on a scale on which the first sentence of a lead has 2.4.
 */
final class SentenceShape {
    private static final int SCRAP = 30;
    private static final int SHORT = 60;
    private static final int LONG = 300;
    /** Characters in which a sentence shows what it leans on. */
    private static final int HEAD = 60;

    private static final Pattern DAY = Pattern.compile(
            "^[^,]{0,40}?(?:(?<!\\d)\\d{1,2}\\s?[-/.]\\s?\\d{1,2}(?:\\s?[-/.]\\s?(?<year>\\d{4}))?(?!\\d)|(?<= )(?:nay|qua)(?!\\p{L}))");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    private final Map<String, Phrases> phrases;
    private final NamedPeople people;

    SentenceShape(Map<String, Phrases> phrases, NamedPeople people) {
        this.phrases = phrases;
        this.people = people;
    }

    /** True when it cannot be understood without the sentence before it. */
    boolean leans(String text, String lower) {
        int head = Math.min(text.length(), HEAD);
        return are("leaning", lower)
                || phrases.get("pointing").standIn(lower.substring(0, Math.min(lower.length(), HEAD)))
                || people.startWithPronoun(text.substring(0, head));
    }

    /** @param year in which the text was published */
    double weight(String text, String lower, int year) {
        Marks marks = Marks.of(text);
        return news(text, lower, year) - loss(text, lower, marks) - voiceLoss(text, lower, marks);
    }

    private double news(String text, String lower, int year) {
        double weight = 0;
        if (are("dated", lower)) {
            Matcher day = DAY.matcher(lower);
            boolean found = day.find();
            weight +=
                    found && (day.group("year") == null || day.group("year").equals(Integer.toString(year))) ? 0.5 : 0;
        }
        return hasFigure(text) ? weight + 0.3 : weight;
    }

    /** A number of something, which no day and no hour is. */
    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                boolean dated = i > 0 && "/-".indexOf(text.charAt(i - 1)) >= 0;
                while (i < text.length() && (Character.isDigit(text.charAt(i)) || ".,".indexOf(text.charAt(i)) >= 0)) {
                    i++;
                }
                if (!dated && counts(text, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean counts(String text, int behind) {
        int unit = behind < text.length() && text.charAt(behind) == ' ' ? behind + 1 : behind;
        return text.startsWith("%", unit)
                || (unit + 1 < text.length()
                        && Character.isLetter(text.charAt(unit))
                        && Character.isLetter(text.charAt(unit + 1)));
    }

    private double loss(String text, String lower, Marks marks) {
        double loss = 0;
        if (text.length() < SHORT) {
            loss += text.length() < SCRAP ? 1.5 : 0.6;
        } else if (text.length() > LONG) {
            loss += 0.4;
        }
        if (phrases.get("caption").standIn(lower) || marks.isOfNames()) {
            loss += 3.0;
        }
        if (are("promotion", lower)) {
            loss += 2.0;
        }
        if (text.indexOf('?', Math.max(0, text.length() - 3)) >= 0) {
            loss += 1.5;
        }
        if (are("attendance", lower) || "-–*•".indexOf(text.charAt(0)) >= 0 || text.endsWith(":")) {
            loss += 1.2;
        }
        return are("background", lower) ? loss + 0.7 : loss;
    }

    /** Of words of others: without their end, without who says them, or told by a witness. */
    private double voiceLoss(String text, String lower, Marks marks) {
        if (!marks.closed()) {
            return 1.2;
        }
        String outside = marks.quotes() ? QUOTED.matcher(lower).replaceAll(" ") : lower;
        boolean begins = "“\"".indexOf(text.charAt(0)) >= 0;
        boolean unspoken = begins && !phrases.get("speech").standIn(outside);
        return unspoken || phrases.get("witness").standIn(outside) ? 1.0 : 0;
    }

    private boolean are(String list, String lower) {
        return phrases.get(list).open(lower);
    }

    /** What one pass over the letters tells. */
    private record Marks(int words, int small, boolean closed, boolean quotes) {
        static Marks of(String text) {
            int words = 0;
            int small = 0;
            int curled = 0;
            int straight = 0;
            int brackets = 0;
            boolean quotes = false;
            char before = ' ';
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (before == ' ') {
                    words++;
                    small += Character.isLowerCase(c) ? 1 : 0;
                }
                curled += c == '“' ? 1 : c == '”' ? -1 : 0;
                straight += c == '"' ? 1 : 0;
                brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
                quotes |= c == '“' || c == '"';
                before = c;
            }
            return new Marks(words, small, curled == 0 && straight % 2 == 0 && brackets == 0, quotes);
        }

        /** Hardly a word but names and titles: what stands under a portrait. */
        boolean isOfNames() {
            return small * 3 < words;
        }
    }
}
