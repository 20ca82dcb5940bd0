package vn.diembao.crawlers.warc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of our own WARC files: {@code diembao-<UTC yyyyMMddHHmmss>-<subtask>-<n>.warc.gz}. */
final class WarcFileName {
    /** Behind the name of a file that is still written to, or was when its process died. */
    static final String OPEN = ".open";

    private static final Pattern OURS = Pattern.compile("diembao-([0-9]{14})-[0-9]+-[0-9]+\\.warc\\.gz(?:\\.open)?");
    private static final Pattern ANY = Pattern.compile("(?i).+\\.warc(?:\\.gz)?(?:\\.open)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private WarcFileName() {}

    static String of(Instant opened, int subtask, int number) {
        return "diembao-" + TIME.format(opened.atOffset(ZoneOffset.UTC)) + '-' + subtask + '-' + number + ".warc.gz";
    }

    /** When a file of ours was opened; empty for the files of others, which are not ours to delete. */
    static Optional<Instant> openedAt(String name) {
        Matcher ours = OURS.matcher(name);
        try {
            return ours.matches()
                    ? Optional.of(LocalDateTime.parse(ours.group(1), TIME).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean isWarc(String name) {
        return ANY.matcher(name).matches();
    }
}
