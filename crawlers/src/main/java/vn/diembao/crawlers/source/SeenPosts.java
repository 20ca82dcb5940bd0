package vn.diembao.crawlers.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.social.KnownPosts;
import vn.diembao.crawlers.social.SocialPost;
import vn.diembao.model.ClipId;

/**
 * Tells posts handed on in an earlier poll from new and changed ones, and when the counts of a post are due: every hour of its
 * first day, every six hours of its first week, every day of its first thirty. A post is remembered by its id and by its text's
 * version, its counts by the step of that ladder at which they were last told, so that no poll tells them twice.
 */
final class SeenPosts implements KnownPosts {
    private static final int KEPT = 6_000;
    private static final int LENGTH = 12;
    private static final char COUNTED = '.';

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final Duration NOW_AND_THEN = Duration.ofHours(6);

    private final List<String> before;
    private final Set<String> known;

    /** @param before what {@link #after} gave after the poll before */
    SeenPosts(List<String> before) {
        this.before = before;
        this.known = new HashSet<>(before);
    }

    @Override
    public boolean holds(String id, String version) {
        return known.contains(key(id, version));
    }

    @Override
    public boolean wants(SocialPost post, Instant readAt) {
        return !holds(post.id(), post.version()) || isDue(post, readAt);
    }

    /** True when counts of the post are to be told at that time. */
    boolean isDue(SocialPost post, Instant readAt) {
        return step(post, readAt) >= 0 && !known.contains(mark(post, readAt));
    }

    /** What to remember: the posts that were read, then those of earlier polls as far as there is room. */
    List<String> after(List<SocialPost> posts, Instant readAt) {
        Set<String> now = new LinkedHashSet<>();
        Set<String> read = new HashSet<>();
        for (SocialPost post : posts) {
            read.add(name(post.id()));
            now.add(key(post.id(), post.version()));
            if (step(post, readAt) >= 0) {
                now.add(mark(post, readAt));
            }
        }
        before.stream()
                .filter(old -> !read.contains(old.substring(0, LENGTH)))
                .takeWhile(old -> now.size() < KEPT)
                .forEach(now::add);
        return List.copyOf(now);
    }

    private static String key(String id, String version) {
        return name(id) + name(version);
    }

    private static String mark(SocialPost post, Instant readAt) {
        return name(post.id()) + COUNTED + step(post, readAt);
    }

    private static String name(String text) {
        return ClipId.sha256(text).substring(0, LENGTH);
    }

    /** Number of the step of the ladder, -1 behind its end. */
    private static long step(SocialPost post, Instant readAt) {
        Duration age = post.publishedAt() == null ? Duration.ZERO : Duration.between(post.publishedAt(), readAt);
        if (age.compareTo(MONTH) > 0) {
            return -1;
        }
        if (age.compareTo(WEEK) > 0) {
            return DAY.dividedBy(OFTEN)
                    + WEEK.minus(DAY).dividedBy(NOW_AND_THEN)
                    + age.minus(WEEK).dividedBy(DAY);
        }
        return age.compareTo(DAY) > 0
                ? DAY.dividedBy(OFTEN) + age.minus(DAY).dividedBy(NOW_AND_THEN)
                : Math.max(0, age.dividedBy(OFTEN));
    }
}
