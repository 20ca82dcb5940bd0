package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import vn.diembao.pipeline.classify.ClassifierInput;

/**
 * A text that is labelled only to be scored.
 *
 * @param labels the answer in the fields of the labelling guide
 */
record GradedText(ClassifierInput input, JsonNode labels) {
    GradedText {
        requireNonNull(input, "input is null");
        requireNonNull(labels, "labels is null");
    }
}
