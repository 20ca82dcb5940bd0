package vn.diembao.crawlers.social;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.crawlers.outlet.Platform;

/** What each error code of the platforms means: the table {@code errors.tsv}. Immutable. */
final class ApiErrors {
    private static final String TABLE = "errors.tsv";
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<Row> rows;

    private record Row(String platform, String code, ErrorVerdict verdict) {
        boolean isFor(String given) {
            Matcher range = RANGE.matcher(code);
            if (!range.matches()) {
                return code.equals(given);
            }
            if (!NUMBER.matcher(given).matches()) {
                return false;
            }
            int number = Integer.parseInt(given);
            return number >= Integer.parseInt(range.group(1)) && number <= Integer.parseInt(range.group(2));
        }
    }

    private ApiErrors(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static ApiErrors load() {
        try (InputStream in = ApiErrors.class.getResourceAsStream(TABLE)) {
            return new ApiErrors(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(cells[0], cells[1], ErrorVerdict.valueOf(cells[2].toUpperCase(Locale.ROOT))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /** The verdict on the first of the codes that the table knows. */
    ErrorVerdict verdict(Platform platform, List<String> codes) {
        return codes.stream()
                .flatMap(code -> rows.stream().filter(row -> row.platform().equals(platform.id()) && row.isFor(code)))
                .map(Row::verdict)
                .findFirst()
                .orElse(ErrorVerdict.UNKNOWN);
    }
}
