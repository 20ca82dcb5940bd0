package vn.diembao.pipeline.copy;

import java.util.Optional;

/** The groups of copies that are remembered, by key. A group lives while something remembered points to it. */
final class CopyGroups {
    private final Shelf<Long, CopyGroup> groups;

    CopyGroups(Shelf<Long, CopyGroup> groups) {
        this.groups = groups;
    }

    /**
     * A group of one appearance.
     *
     * @param wanted its key, unless a group that outlived its first article has it
     */
    long open(long wanted, Publication first) {
        long key = wanted;
        while (groups.get(key) != null) {
            key++;
        }
        groups.put(key, CopyGroup.of(first));
        return key;
    }

    CopyGroup get(long key) {
        return groups.get(key);
    }

    /** Key of the group this one has become part of, in the end its own. */
    long whole(long key) {
        long at = key;
        for (Long next = groups.get(at).joined();
                next != null;
                next = groups.get(at).joined()) {
            at = next;
        }
        return at;
    }

    /** Takes an appearance in; says who is no longer the first, if that changes. */
    Optional<Displacement> add(long key, Publication publication) {
        CopyGroup before = groups.get(key);
        CopyGroup now = before.plus(CopyGroup.of(publication));
        groups.put(key, now);
        return now.first().equals(before.first())
                ? Optional.empty()
                : Optional.of(new Displacement(before.first(), now.first()));
    }

    /** Makes another group part of this one; says which of the two first ones is first no more. */
    Displacement join(long key, long part) {
        CopyGroup joining = groups.get(part);
        CopyGroup before = groups.get(key);
        CopyGroup now = before.plus(joining).held(1);
        groups.put(key, now);
        groups.put(part, joining.joinedTo(key));
        boolean stays = now.first().equals(before.first());
        return new Displacement(stays ? joining.first() : before.first(), now.first());
    }

    /** @param next the one that is first from now on, null when that does not change */
    void remove(long key, Publication publication, Publication next) {
        CopyGroup left = groups.get(key).minus(publication);
        groups.put(key, next == null ? left : left.ledBy(next));
    }

    void hold(long key) {
        groups.put(key, groups.get(key).held(1));
    }

    void release(long key) {
        for (Long at = key; at != null; ) {
            CopyGroup left = groups.get(at).held(-1);
            if (left.held() > 0) {
                groups.put(at, left);
                return;
            }
            groups.remove(at);
            at = left.joined();
        }
    }
}
