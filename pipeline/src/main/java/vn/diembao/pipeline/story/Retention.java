package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much is remembered; what goes over either bound is forgotten, the oldest arrivals first.
 *
 * @param articles at most, some 5 kB each
 * @param age of an arrival, told by the arrivals after it and not by the clock
 */
public record Retention(int articles, Duration age) {
    public Retention {
        requireNonNull(age, "age is null");
    }
}
