package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Term;

/**
 * What a programme set out to reach by the end of a phase.
 *
 * @param first first day of the phase, null when open
 * @param last last day of the phase, null when open
 * @param value counted from the beginning of the programme
 */
record Target(String programme, String phase, LocalDate first, LocalDate last, double value, String unit) {
    /** As {@link Term#group} of a phase has it. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9-]*)/([0-9-]*) ([0-9.]+) (.+)");

    /** All that are known, in the order of programmes and phases. */
    static List<Target> all(TermBook names) {
        return names.terms("phase").stream().flatMap(term -> of(term).stream()).toList();
    }

    /** Empty for a term that is no phase, or one nobody here can read. */
    static Optional<Target> of(Term term) {
        Matcher written = WRITTEN.matcher(term.group() == null ? "" : term.group());
        if (!term.kind().equals("phase") || term.parent() == null || !written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Target(
                    term.parent(),
                    PlainText.line(term.name()),
                    day(written.group(1)),
                    day(written.group(2)),
                    Double.parseDouble(written.group(3)),
                    PlainText.line(written.group(4))));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether any of these days lies in the phase. */
    boolean runsIn(LocalDate from, LocalDate to) {
        return (first == null || !first.isAfter(to)) && (last == null || !last.isBefore(from));
    }

    private static LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
