package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * What must be the same of a clip however often and in whatever order it was read. Which story it belongs to and which of two
 * texts of one minute counts as the first hangs on the order of arrival; which texts are one does not.
 *
 * @param versions what was read when, oldest first
 * @param copies ids of all clips with its text, its own among them
 * @param reprints how many copies its original knows of; null where the original is no clip, or none is found
 */
record StoredClip(List<String> versions, Set<String> copies, Integer reprints) {
    StoredClip {
        requireNonNull(versions, "versions is null");
        requireNonNull(copies, "copies is null");
    }

    boolean sameCopies(StoredClip other) {
        return copies.equals(other.copies) && reprints != null && reprints.equals(other.reprints);
    }
}
