package vn.diembao.dashboards.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the search box, in a small grammar of our own so that nothing of Elasticsearch's query language is reachable
 * from there (row 45): words that must all be there, {@code "phrases"}, {@code -words} and {@code -"phrases"} that must not, and
 * {@code |} between alternatives. Anything else is text.
 *
 * @param clauses all must hold
 */
public record SearchText(List<Clause> clauses) {
    /** Nothing asked for. */
    public static final SearchText NONE = new SearchText(List.of());

    private static final int LONGEST = 1_000;
    private static final int MOST_PIECES = 40;
    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"?|(\\|)|(-?)([^\\s\"|]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");

    /** @param anyOf alternatives, at least one */
    public record Clause(boolean excluded, List<Piece> anyOf) {
        public Clause {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A word, or words in this order. */
    public record Piece(String text, boolean phrase) {
        /** Whether someone took the trouble to type marks: then they mean these letters and no others. */
        boolean marked() {
            return text.chars().anyMatch(letter -> letter > 0x7F);
        }
    }

    public SearchText {
        clauses = List.copyOf(clauses);
    }

    /**
     * Reads what was typed.
     *
     * @throws SearchRefusedException with a message for the reader when it is too long or wants a wildcard
     */
    public static SearchText parse(String typed) {
        String text =
                QUOTES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("\"");
        if (text.length() > LONGEST) {
            throw new SearchRefusedException("Câu tìm dài quá: nhiều nhất " + LONGEST + " ký tự.");
        }
        List<Clause> clauses = new ArrayList<>();
        boolean alternative = false;
        int pieces = 0;
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                alternative = !clauses.isEmpty();
                continue;
            }
            boolean phrase = matcher.group(2) != null;
            Piece piece = new Piece((phrase ? matcher.group(2) : matcher.group(5)).strip(), phrase);
            boolean excluded = !(phrase ? matcher.group(1) : matcher.group(4)).isEmpty();
            if (!WORD.matcher(piece.text()).find()) {
                continue;
            }
            if (piece.text().contains("*")) {
                throw new SearchRefusedException("Không tìm theo ký tự đại diện (*): hãy gõ cả từ, không cần dấu.");
            }
            if (++pieces > MOST_PIECES) {
                throw new SearchRefusedException(
                        "Câu tìm nhiều từ quá: nhiều nhất " + MOST_PIECES + " từ hoặc cụm từ.");
            }
            add(clauses, piece, excluded, alternative);
            alternative = false;
        }
        return new SearchText(clauses);
    }

    /** True when something must be there, so that hits can be put in order of how well they fit. */
    public boolean ranks() {
        return clauses.stream().anyMatch(clause -> !clause.excluded());
    }

    /** Two words and more that stand side by side outside quotes, each row of them as a phrase. */
    List<Piece> runs() {
        List<Piece> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean plain = !clause.excluded() && clause.anyOf().size() == 1;
            if (plain && !clause.anyOf().get(0).phrase()) {
                run.add(clause.anyOf().get(0).text());
            } else {
                end(run, runs);
            }
        }
        end(run, runs);
        return runs;
    }

    private static void end(List<String> run, List<Piece> runs) {
        if (run.size() > 1) {
            runs.add(new Piece(String.join(" ", run), true));
        }
        run.clear();
    }

    private static void add(List<Clause> clauses, Piece piece, boolean excluded, boolean alternative) {
        int last = clauses.size() - 1;
        if (alternative && clauses.get(last).excluded() == excluded) {
            List<Piece> anyOf = new ArrayList<>(clauses.get(last).anyOf());
            anyOf.add(piece);
            clauses.set(last, new Clause(excluded, anyOf));
        } else {
            clauses.add(new Clause(excluded, List.of(piece)));
        }
    }
}
