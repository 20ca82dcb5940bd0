package vn.diembao.dashboards.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.diembao.dashboards.unit.AlertWishes;

/**
 * Decides what is told now: each story once and again only when it has become worse, what is held by quiet hours when they
 * are over, no more messages an hour than are wanted. Depends on nothing but its arguments, so that a look that was cut off
 * is made good by the next.
 */
final class AlertPolicy {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Comparator<Alert> WORST_FIRST = Comparator.comparing(Alert::isVolume)
            .thenComparing(Alert::badness, Comparator.reverseOrder())
            .thenComparing(Alert::others, Comparator.reverseOrder())
            .thenComparing(Alert::publishedAt)
            .thenComparing(Alert::story);

    private AlertPolicy() {}

    /**
     * What is told now.
     *
     * @param messages alerts of each
     * @param known alerts that were told before and are no worse
     * @param quiet alerts that wait for the end of the quiet hours
     * @param limited alerts that wait because enough was told in the last hour
     */
    record Verdict(List<List<Alert>> messages, int known, int quiet, int limited) {}

    /**
     * @param found all that could be told
     * @param told messages of the last weeks
     * @param roots the story that an id stands for now
     */
    static Verdict judge(
            List<Alert> found, List<AlertMessage> told, UnaryOperator<String> roots, AlertWishes wishes, Instant now) {
        List<Alert> wanted = found.stream()
                .filter(alert -> alert.isVolume() ? wishes.volume() : wishes.want(alert.kinds()))
                .toList();
        List<Alert> news = wanted.stream()
                .flatMap(alert -> news(alert, told, roots, wishes).stream())
                .toList();
        LocalTime time = now.atZone(AlertWords.ZONE).toLocalTime();
        List<Alert> ready = news.stream()
                .filter(alert -> !wishes.quiet().hold(time, alert.kinds()))
                .sorted(WORST_FIRST)
                .toList();
        long lately = told.stream()
                .filter(message -> message.at().isAfter(now.minus(AN_HOUR)))
                .filter(message -> !message.at().isAfter(now))
                .count();
        int room = Math.toIntExact(Math.max(0, wishes.hourly() - lately));
        return new Verdict(
                messages(ready, room),
                wanted.size() - news.size(),
                news.size() - ready.size(),
                room == 0 ? ready.size() : 0);
    }

    /** A message each as long as there is room, the rest in the last one. */
    private static List<List<Alert>> messages(List<Alert> ready, int room) {
        List<List<Alert>> messages = new ArrayList<>();
        for (int i = 0; i < ready.size() && messages.size() < room; i++) {
            boolean last = messages.size() == room - 1;
            messages.add(last ? ready.subList(i, ready.size()) : ready.subList(i, i + 1));
        }
        return messages;
    }

    /** The alert if it was not told, or was told as less. A kind that nobody asked for makes it no more. */
    private static List<Alert> news(
            Alert alert, List<AlertMessage> told, UnaryOperator<String> roots, AlertWishes wishes) {
        Set<String> kinds = new HashSet<>();
        int badness = -1;
        for (AlertMessage message : told) {
            for (Alert before : message.alerts()) {
                if (roots.apply(before.story()).equals(alert.story())) {
                    kinds.addAll(before.kinds());
                    badness = Math.max(badness, before.badness());
                }
            }
        }
        if (kinds.isEmpty()) {
            return List.of(alert);
        }
        boolean worse = alert.badness() > badness || !kinds.containsAll(wishes.wanted(alert.kinds()));
        return worse ? List.of(alert.toldAgain()) : List.of();
    }
}
