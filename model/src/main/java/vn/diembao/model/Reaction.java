package vn.diembao.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How the public reacted to a post of an organisation's page, as numbers: never what was commented, nor by whom.
 *
 * @param reactions likes and the like, null where the platform does not tell
 * @param comments null where the platform does not tell
 * @param shares null where the platform does not tell
 * @param views how often it was seen, which is no reaction; null where the platform does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reaction(Long reactions, Long comments, Long shares, Long views) {
    public Reaction {
        requireCount("reactions", reactions);
        requireCount("comments", comments);
        requireCount("shares", shares);
        requireCount("views", views);
    }

    /** Of a post that nobody knows the views of. */
    public Reaction(Long reactions, Long comments, Long shares) {
        this(reactions, comments, shares, null);
    }

    /** All that is told, together, but for views. */
    public long total() {
        return count(reactions) + count(comments) + count(shares);
    }

    private static long count(Long told) {
        return told == null ? 0 : told;
    }

    private static void requireCount(String what, Long told) {
        if (told != null && told < 0) {
            throw new IllegalArgumentException(what + " is negative");
        }
    }
}
