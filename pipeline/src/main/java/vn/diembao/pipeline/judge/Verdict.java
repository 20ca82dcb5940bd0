package vn.diembao.pipeline.judge;

import java.util.List;

/**
 * What the models say of a text, with the ids of the labelling guide.
 *
 * @param relevance {@code union}, {@code labour} or {@code none}
 * @param eventTone for workers and unions; of the news as such when relevance is {@code none}
 * @param toneGroup the model that told the tone
 * @param unionStance {@code na} unless relevance is {@code union}
 * @param topics at most three, most important first; none without relevance
 * @param alertKinds empty when there is no alert
 */
public record Verdict(
        String relevance,
        String eventTone,
        String toneGroup,
        String unionStance,
        List<String> topics,
        List<String> contentLines,
        List<String> alertKinds) {}
