package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

/**
 * The appearances of one text, known by the one that had it first.
 *
 * @param appearances all but posts, the forgotten ones too
 * @param posts those on pages of organisations
 * @param joined key of the group this one has become part of, null while it stands for itself
 * @param held remembered appearances and groups that point here; it is forgotten with the last of them
 */
public record CopyGroup(Publication first, int appearances, int posts, Long joined, int held) {
    public CopyGroup {
        requireNonNull(first, "first is null");
    }

    static CopyGroup of(Publication first) {
        return new CopyGroup(first, first.isPost() ? 0 : 1, first.isPost() ? 1 : 0, null, 0);
    }

    /** Copies in outlets and on aggregators; the first appearance is none. */
    public int reprints() {
        return Math.max(0, appearances - (first.isPost() ? 0 : 1));
    }

    /** Posts made of the text; the first appearance is none. */
    public int shares() {
        return Math.max(0, posts - (first.isPost() ? 1 : 0));
    }

    CopyGroup plus(CopyGroup part) {
        boolean later = Publication.FIRST_PUBLISHER.compare(part.first, first) >= 0;
        return new CopyGroup(
                later ? first : part.first, appearances + part.appearances, posts + part.posts, joined, held);
    }

    CopyGroup minus(Publication gone) {
        int post = gone.isPost() ? 1 : 0;
        return new CopyGroup(first, Math.max(0, appearances - 1 + post), Math.max(0, posts - post), joined, held);
    }

    CopyGroup ledBy(Publication next) {
        return new CopyGroup(next, appearances, posts, joined, held);
    }

    CopyGroup joinedTo(long whole) {
        return new CopyGroup(first, appearances, posts, whole, held);
    }

    CopyGroup held(int change) {
        return new CopyGroup(first, appearances, posts, joined, held + change);
    }
}
