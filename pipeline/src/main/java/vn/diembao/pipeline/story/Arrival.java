package vn.diembao.pipeline.story;

import java.time.Instant;

/**
 * That an article was remembered.
 *
 * @param article its key
 * @param at null when unknown: it is then forgotten for want of room only
 */
public record Arrival(long article, Instant at) {}
