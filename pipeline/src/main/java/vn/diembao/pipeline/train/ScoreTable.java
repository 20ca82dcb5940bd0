package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one evaluation found.
 *
 * @param name of the evaluation
 * @param of what was labelled, and by what
 * @param texts how many
 */
public record ScoreTable(String name, String of, int texts, List<Score> scores) {
    public ScoreTable {
        requireNonNull(name, "name is null");
        requireNonNull(of, "of is null");
        scores = List.copyOf(scores);
    }
}
