package vn.diembao.dashboards.volume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unions' calendar, from {@code seasons.txt} and {@code tet.txt}. Immutable. */
final class Seasons {
    private final List<Kind> kinds;
    private final Map<Integer, LocalDate> newYears;

    /** A line of the file. */
    private record Kind(String id, String name, String anchor, int before, int after) {
        private static Kind parse(String line) {
            String[] cells = line.split("\\s*;\\s*");
            return new Kind(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]));
        }
    }

    private Seasons(List<Kind> kinds, Map<Integer, LocalDate> newYears) {
        this.kinds = kinds;
        this.newYears = newYears;
    }

    static Seasons load() {
        return new Seasons(
                lines("seasons.txt").stream().map(Kind::parse).toList(),
                lines("tet.txt").stream()
                        .map(LocalDate::parse)
                        .collect(Collectors.toUnmodifiableMap(LocalDate::getYear, Function.identity())));
    }

    /** The season of a day, the first of the file where two meet; none beyond the years of the data. */
    Optional<Season> of(LocalDate day) {
        for (Kind kind : kinds) {
            // A season may begin in the year before its feast.
            for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
                Optional<LocalDate> anchor = anchor(kind, year);
                if (anchor.isPresent()) {
                    int offset = Math.toIntExact(ChronoUnit.DAYS.between(anchor.get(), day));
                    if (offset >= -kind.before() && offset <= kind.after()) {
                        return Optional.of(new Season(kind.id(), kind.name(), anchor.get(), offset));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Days that stood as near to the feast in an earlier year, in their order. */
    List<LocalDate> sameDays(Season season, int yearsBefore, int around) {
        Kind kind = kinds.stream()
                .filter(one -> one.id().equals(season.id()))
                .findFirst()
                .orElseThrow();
        List<LocalDate> days = new ArrayList<>();
        anchor(kind, season.anchor().getYear() - yearsBefore).ifPresent(anchor -> {
            for (int shift = -around; shift <= around; shift++) {
                int offset = season.offset() + shift;
                if (offset >= -kind.before() && offset <= kind.after()) {
                    days.add(anchor.plusDays(offset));
                }
            }
        });
        return days;
    }

    private Optional<LocalDate> anchor(Kind kind, int year) {
        return kind.anchor().equals("tet")
                ? Optional.ofNullable(newYears.get(year))
                : Optional.of(MonthDay.parse("--" + kind.anchor()).atYear(year));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Seasons.class.getResourceAsStream(resource)) {
            return Stream.of(new String(in.readAllBytes(), UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
