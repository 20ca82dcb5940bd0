package vn.diembao.pipeline.copy;

import java.util.List;
import java.util.Optional;

/** The appearances of one text, known by the one that had it first. Not thread-safe. */
final class CopyGroup {
    private Publication first;
    private CopyGroup joined;

    CopyGroup(Publication first) {
        this.first = first;
    }

    /** The group this one has become part of, in the end itself. */
    CopyGroup whole() {
        CopyGroup group = this;
        while (group.joined != null) {
            group = group.joined;
        }
        if (group != this) {
            joined = group;
        }
        return group;
    }

    Publication first() {
        return whole().first;
    }

    /** Takes an appearance in; says who is no longer the first, if that changes. */
    Optional<Redirect> add(Publication publication) {
        CopyGroup whole = whole();
        if (Publication.FIRST_PUBLISHER.compare(publication, whole.first) >= 0) {
            return Optional.empty();
        }
        Redirect redirect = new Redirect(whole.first.article(), publication.article());
        whole.first = publication;
        return Optional.of(redirect);
    }

    /** Makes the other group part of this one; says which of the two first ones is first no more. */
    List<Redirect> join(CopyGroup other) {
        CopyGroup whole = whole();
        CopyGroup part = other.whole();
        if (whole == part) {
            return List.of();
        }
        part.joined = whole;
        return List.of(
                whole.add(part.first).orElseGet(() -> new Redirect(part.first.article(), whole.first.article())));
    }
}
