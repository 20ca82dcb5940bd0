package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.SourceGroup;
import vn.diembao.dashboards.form.Digest.SourceReport;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHealth;

/** Tells how many sources the digest rests on, so that a source that failed is not read as a day without news. */
final class SourceReporter {
    private final DigestWords words;
    private final TermBook names;
    private final PollTrouble trouble;
    private final HealthReporter healthReporter;

    SourceReporter(DigestWords words, TermBook names) {
        this.words = words;
        this.names = names;
        this.trouble = new PollTrouble(words);
        this.healthReporter = new HealthReporter(words, names);
    }

    /** Every source that is configured or was heard of, in the order of the names. */
    List<SourceTotal> all(List<SourceTotal> heardOf) {
        Map<String, SourceTotal> byId =
                heardOf.stream().collect(Collectors.toMap(SourceTotal::sourceId, Function.identity()));
        Set<String> ids = new LinkedHashSet<>(names.sources());
        ids.addAll(byId.keySet());
        return ids.stream()
                .map(id -> byId.getOrDefault(id, SourceTotal.none(id)))
                .sorted(Comparator.comparing(this::name, VietnameseText.alphabetical()))
                .toList();
    }

    /** @param health how the sources are now, empty when that is not known */
    SourceReport report(List<SourceTotal> sources, List<SourceHealth> health) {
        List<SourceGroup> groups = new ArrayList<>(healthReporter.groups(health));
        add(groups, "Chặn truy cập", sources, failed(PollOutcome.BLOCKED), this::withDetail);
        add(groups, "Lỗi kết nối, máy chủ không trả lời", sources, failed(PollOutcome.FAILED), this::withDetail);
        add(groups, "Trả lời sai định dạng", sources, failed(PollOutcome.MALFORMED), this::withDetail);
        add(groups, "Chưa được quét trong kỳ", sources, s -> s.allPolls() == 0 && !readAgain(sources), this::name);
        add(groups, "Có lúc không đọc được", sources, SourceReporter::isUnsteady, this::withShare);
        add(groups, "Có tin nhưng không lấy được bài", sources, SourceReporter::isUnreadable, this::withRejections);
        add(groups, "Trả lời nhưng không có tin nào trong kỳ", sources, SourceReporter::isSilent, this::name);
        String summary = (summary(sources) + ' ' + healthReporter.summary(health)).strip();
        return new SourceReport(summary, groups, rejected(sources));
    }

    static boolean noneAnswered(List<SourceTotal> sources) {
        return sources.stream().noneMatch(s -> s.answered() > 0);
    }

    private String summary(List<SourceTotal> sources) {
        if (sources.isEmpty()) {
            return "Chưa có nguồn tin nào được khai báo.";
        }
        if (readAgain(sources)) {
            long read =
                    sources.stream().filter(s -> s.items() > 0 && isCurrent(s)).count();
            return "Tin bài được đọc lại từ các trang đã lưu của " + VietnameseText.count(read)
                    + " nguồn tin; trong kỳ không quét nguồn nào.";
        }
        List<String> parts = new ArrayList<>();
        long silent = sources.stream().filter(SourceReporter::isSilent).count();
        parts.add(count(sources, s -> s.answered() > 0) + " nguồn trả lời"
                + (silent == 0 ? "" : ", trong đó " + VietnameseText.count(silent) + " nguồn không có tin nào"));
        part(parts, sources, failed(PollOutcome.BLOCKED), " nguồn chặn truy cập");
        part(parts, sources, failed(PollOutcome.FAILED), " nguồn lỗi");
        part(parts, sources, failed(PollOutcome.MALFORMED), " nguồn sai định dạng");
        part(parts, sources, s -> s.allPolls() == 0, " nguồn chưa được quét");
        return "Trong " + VietnameseText.count(sources.size()) + " nguồn tin: " + String.join("; ", parts) + '.';
    }

    /** True when articles came in although no source was polled: kept pages were replayed. */
    private static boolean readAgain(List<SourceTotal> sources) {
        return sources.stream().allMatch(s -> s.allPolls() == 0)
                && sources.stream().anyMatch(s -> s.items() > 0);
    }

    /** False for a source that no source file names any more. */
    private boolean isCurrent(SourceTotal source) {
        return names.sources().contains(source.sourceId());
    }

    private static void part(
            List<String> parts, List<SourceTotal> sources, Predicate<SourceTotal> which, String words) {
        if (sources.stream().anyMatch(which)) {
            parts.add(count(sources, which) + words);
        }
    }

    private static void add(
            List<SourceGroup> groups,
            String label,
            List<SourceTotal> sources,
            Predicate<SourceTotal> which,
            Function<SourceTotal, String> shown) {
        List<String> entries = sources.stream().filter(which).map(shown).toList();
        if (!entries.isEmpty()) {
            groups.add(new SourceGroup(label + " (" + VietnameseText.count(entries.size()) + ')', entries));
        }
    }

    private static Predicate<SourceTotal> failed(PollOutcome how) {
        return s -> s.answered() == 0 && s.mainFailure() == how;
    }

    private static boolean isSilent(SourceTotal source) {
        return source.answered() > 0 && source.items() == 0;
    }

    private static boolean isUnreadable(SourceTotal source) {
        return source.items() > 0
                && source.readable() == 0
                && !source.rejections().isEmpty();
    }

    private static boolean isUnsteady(SourceTotal source) {
        return source.answered() > 0 && source.answered() < source.allPolls();
    }

    private String name(SourceTotal source) {
        return names.name("source", source.sourceId());
    }

    private String withDetail(SourceTotal source) {
        return name(source) + " – " + trouble.of(source);
    }

    private String withShare(SourceTotal source) {
        String lost = VietnameseText.count(source.allPolls() - source.answered());
        return name(source) + " (" + lost + '/' + VietnameseText.count(source.allPolls()) + " lượt, "
                + trouble.of(source) + ')';
    }

    private String withRejections(SourceTotal source) {
        return name(source) + " – " + reasons(source.rejections());
    }

    private String rejected(List<SourceTotal> sources) {
        Map<String, Long> sum = new HashMap<>();
        sources.forEach(s -> s.rejections().forEach((reason, n) -> sum.merge(reason, n, Long::sum)));
        long total = sum.values().stream().mapToLong(Long::longValue).sum();
        return total == 0
                ? ""
                : "Số tin bài thu về nhưng không dùng được: " + VietnameseText.count(total) + " (" + reasons(sum)
                        + ").";
    }

    private String reasons(Map<String, Long> rejections) {
        return rejections.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> words.of("rejection", e.getKey()) + ": " + VietnameseText.count(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String count(List<SourceTotal> sources, Predicate<SourceTotal> which) {
        return VietnameseText.count(sources.stream().filter(which).count());
    }
}
