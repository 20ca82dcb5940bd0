package vn.diembao.dashboards.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.SourceGroup;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeVerdict;

/** Says which sources need a look, and why; of the others it gives the number. Nothing where no source was judged. */
final class HealthReporter {
    private static final int NAMED_AT_MOST = 20;

    private final DigestWords words;
    private final TermBook names;

    HealthReporter(DigestWords words, TermBook names) {
        this.words = words;
        this.names = names;
    }

    /** One sentence, empty when no source was judged. */
    String summary(List<SourceHealth> health) {
        if (health.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        part(parts, health, is(HealthState.FAILING), " nguồn cần xử lý");
        part(parts, health, is(HealthState.WARNING), " nguồn cần theo dõi");
        part(parts, health, HealthReporter::isBack, " nguồn đã trở lại");
        String others = parts.isEmpty() ? " nguồn bình thường" : " nguồn khác bình thường";
        part(parts, health, source -> source.state() == HealthState.OK && !isBack(source), others);
        return "Tình trạng gần nhất: " + String.join("; ", parts) + '.';
    }

    /** Sources that need a look, those that fail first. */
    List<SourceGroup> groups(List<SourceHealth> health) {
        List<SourceGroup> groups = new ArrayList<>();
        add(groups, "Cần xử lý", health, is(HealthState.FAILING), this::withReasons);
        add(groups, "Cần theo dõi", health, is(HealthState.WARNING), this::withReasons);
        add(groups, "Đã trở lại", health, HealthReporter::isBack, this::name);
        return groups;
    }

    static long failing(List<SourceHealth> health) {
        return health.stream().filter(is(HealthState.FAILING)).count();
    }

    private static Predicate<SourceHealth> is(HealthState state) {
        return source -> source.state() == state;
    }

    private static boolean isBack(SourceHealth source) {
        return source.state() == HealthState.OK && source.volume().verdict() == VolumeVerdict.FIXED;
    }

    private static void part(
            List<String> parts, List<SourceHealth> health, Predicate<SourceHealth> which, String words) {
        long count = health.stream().filter(which).count();
        if (count > 0) {
            parts.add(VietnameseText.count(count) + words);
        }
    }

    private void add(
            List<SourceGroup> groups,
            String label,
            List<SourceHealth> health,
            Predicate<SourceHealth> which,
            Function<SourceHealth, String> shown) {
        List<SourceHealth> chosen = health.stream()
                .filter(which)
                .sorted(Comparator.comparing(this::name, VietnameseText.alphabetical()))
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        List<String> entries =
                chosen.stream().limit(NAMED_AT_MOST).map(shown).collect(Collectors.toCollection(ArrayList::new));
        if (chosen.size() > NAMED_AT_MOST) {
            entries.add("và " + VietnameseText.count(chosen.size() - NAMED_AT_MOST) + " nguồn khác");
        }
        groups.add(new SourceGroup(label + " (" + VietnameseText.count(chosen.size()) + ')', entries));
    }

    private String name(SourceHealth source) {
        return names.name("source", source.sourceId());
    }

    private String withReasons(SourceHealth source) {
        return name(source) + " – "
                + source.reasons().stream().map(reason -> told(reason, source)).collect(Collectors.joining(", "));
    }

    private String told(HealthReason reason, SourceHealth source) {
        String word = words.of("health", reason.name());
        return switch (reason) {
            case SILENT -> word + since(source.lastNewAt());
            case LOW, HIGH ->
                word + " (" + VietnameseText.count(source.volume().clips()) + " tin, thường "
                        + VietnameseText.count(Math.round(source.volume().usual())) + ')';
            case UNREACHABLE, BLOCKED, NO_FEED ->
                isCutOff(source) ? word + since(source.lastSuccessAt()) : words.of("health_partly", reason.name());
            default -> word;
        };
    }

    /** True while the last poll was not answered: the reason is its feeds' and not only some pages'. */
    private static boolean isCutOff(SourceHealth source) {
        return source.lastFailureAt() != null
                && (source.lastSuccessAt() == null || source.lastFailureAt().isAfter(source.lastSuccessAt()));
    }

    private static String since(Instant time) {
        return time == null ? "" : " từ " + VietnameseText.dayAndMonth(time);
    }
}
