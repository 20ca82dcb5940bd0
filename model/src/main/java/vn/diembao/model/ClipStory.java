package vn.diembao.model;

/**
 * The story a clip belongs to, and whether its text is a copy. Ids are clip ids: a story has that of the clip that opened it,
 * and never another one. What is found out later is written to the one clip that is changed by it, not to all that point to
 * it: {@code redirectedTo} and {@code duplicateOf} are followed until a clip has none.
 *
 * @param id of the story
 * @param redirectedTo id of the story that the one opened by this clip has become part of, null when it has not
 * @param duplicateOf clip that has the same text and had it first, null for an original
 * @param kind null where only other fields are changed
 * @param firstOutlet name of the outlet that had the text first
 * @param reprints how often outlets and aggregators copied the text, as far as is known; of an original only
 * @param shares how often posts did
 */
public record ClipStory(
        String id,
        String redirectedTo,
        String duplicateOf,
        CopyKind kind,
        String firstOutlet,
        Integer reprints,
        Integer shares) {

    /** The story that this clip opened is part of another one. */
    public static ClipStory redirected(String to) {
        return new ClipStory(to, to, null, null, null, null, null);
    }

    /** The text has this many copies. */
    public static ClipStory copied(int reprints, int shares) {
        return new ClipStory(null, null, null, null, null, reprints, shares);
    }

    /** Another clip had the text earlier. */
    public static ClipStory displaced(String by, CopyKind kind, String firstOutlet) {
        return new ClipStory(null, null, by, kind, firstOutlet, 0, 0);
    }

    /** True where all is told and not only what has changed: what is null here is then null in the index too. */
    public boolean tellsAll() {
        return id != null && kind != null;
    }

    /** True of a text that an earlier clip has: it adds nothing to reach. */
    public boolean copiesAnother() {
        return duplicateOf != null;
    }
}
