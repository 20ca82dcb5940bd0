package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** What is learnt, each as a choice among outcomes. */
final class Tasks {
    private Tasks() {}

    /**
     * One choice.
     *
     * @param group first part of the labels' names
     * @param outcomes second parts; for a yes-or-no choice the one that is scored
     * @param teaches the answers that say something of it
     * @param choice number of the outcome an answer has: of a yes-or-no choice 1 is yes
     * @param traits prefixes of the traits it looks at, empty for all
     */
    record Task(
            String group,
            List<String> outcomes,
            Predicate<Answer> teaches,
            Function<Answer, Integer> choice,
            Set<String> traits) {

        boolean isYesNo() {
            return outcomes.size() == 1;
        }

        int choices() {
            return isYesNo() ? 2 : outcomes.size();
        }

        boolean looksAt(String trait) {
            return trait.equals("one") || traits.isEmpty() || traits.stream().anyMatch(trait::startsWith);
        }
    }

    static List<Task> all(Taxonomy taxonomy) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(choice(
                "relevance",
                List.of("union", "labour", "none"),
                a -> a.relevance() != null,
                Answer::relevance,
                Set.of()));
        tasks.add(
                choice("event_tone", List.of("pos", "neu", "neg"), Answer::isRelevant, Answer::tone, Set.of("social")));
        tasks.add(choice(
                "news_tone", List.of("pos", "neu", "neg"), a -> a.relevance() == null, Answer::tone, Set.of("tone/")));
        tasks.add(choice(
                "union_stance",
                List.of("pos", "neu", "neg"),
                a -> "union".equals(a.relevance()),
                Answer::stance,
                Set.of("union", "tone/", "alerts/", "social")));
        for (String topic : ids(taxonomy, "topics")) {
            tasks.add(yesNo("topics", topic, Answer::isRelevant, a -> a.topics().contains(topic)));
        }
        tasks.add(yesNo("alert", "yes", a -> a.relevance() != null, Answer::alert));
        for (String kind : ids(taxonomy, "alerts")) {
            if (!kind.equals("calm")) {
                tasks.add(yesNo("alert_kinds", kind, a -> a.alertKinds() != null, a -> a.alertKinds()
                        .contains(kind)));
            }
        }
        for (String line : ids(taxonomy, "content-lines")) {
            tasks.add(
                    yesNo("content_lines", line, a -> a.contentLines() != null && a.isRelevant(), a -> a.contentLines()
                            .contains(line)));
        }
        return tasks;
    }

    /** The task of a group that has one alone. */
    static Task only(List<Task> tasks, String group) {
        return tasks.stream()
                .filter(task -> task.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Taxonomy taxonomy, String group) {
        return taxonomy.cues().stream()
                .filter(cue -> cue.group().equals(group))
                .map(cue -> cue.id())
                .distinct()
                .sorted()
                .toList();
    }

    private static Task choice(
            String group,
            List<String> outcomes,
            Predicate<Answer> teaches,
            Function<Answer, String> said,
            Set<String> traits) {
        return new Task(group, outcomes, teaches, answer -> outcomes.indexOf(said.apply(answer)), traits);
    }

    private static Task yesNo(String group, String id, Predicate<Answer> teaches, Predicate<Answer> holds) {
        return new Task(group, List.of(id), teaches, answer -> holds.test(answer) ? 1 : 0, Set.of());
    }
}
