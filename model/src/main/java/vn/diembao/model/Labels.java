package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a text is about, with the ids of the labelling guide (taxonomy in {@code pipeline}).
 *
 * @param relevance {@code union}, {@code labour} or {@code none}
 * @param programmes programme ids
 * @param unions union bodies as written: {@code tong-ldld}, {@code ldld-…}, {@code cd-…}, {@code l3:<name>},
 *     {@code l4:<name>}
 * @param federations union ids in force when the text was published
 * @param eventTone {@code pos}, {@code neu} or {@code neg}, from the standpoint of workers
 * @param unionStance {@code pos}, {@code neu}, {@code neg}; {@code na} when relevance is not {@code union}
 * @param topics at most three, most important first
 * @param alert true when leaders should hear the same day
 * @param evidence why; empty lists of labels have none
 * @param version taxonomy version
 */
public record Labels(
        String relevance,
        List<String> programmes,
        List<String> unions,
        List<String> federations,
        String eventTone,
        String unionStance,
        List<String> topics,
        List<String> contentLines,
        boolean alert,
        List<String> alertKinds,
        List<ReportedNumber> numbers,
        List<Evidence> evidence,
        String version) {

    public Labels {
        requireNonNull(relevance, "relevance is null");
        requireNonNull(eventTone, "eventTone is null");
        requireNonNull(unionStance, "unionStance is null");
        requireNonNull(version, "version is null");
        programmes = List.copyOf(programmes);
        unions = List.copyOf(unions);
        federations = List.copyOf(federations);
        topics = List.copyOf(topics);
        contentLines = List.copyOf(contentLines);
        alertKinds = List.copyOf(alertKinds);
        numbers = List.copyOf(numbers);
        evidence = List.copyOf(evidence);
    }
}
