package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import vn.diembao.pipeline.classify.ClassifierInput;

/**
 * A text to learn from.
 *
 * @param set the file it came from, without its ending
 * @param answer null for a text that nobody labelled
 */
record Sample(String id, String set, ClassifierInput input, Answer answer) {
    Sample {
        requireNonNull(id, "id is null");
        requireNonNull(set, "set is null");
        requireNonNull(input, "input is null");
    }
}
