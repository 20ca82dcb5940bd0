package vn.diembao.crawlers.source;

/** Why a feed's next poll is when it is. */
public enum PaceReason {
    /** The first answer: the interval of the source file. */
    BEGUN("first answer"),
    /** No entry was known from the last poll: asked sooner, as some may have been missed. */
    NO_OVERLAP("no entry known from the last poll, some may have been missed"),
    /** More than half of the entries are new: asked sooner. */
    MOSTLY_NEW("more than half of the entries are new"),
    /** Something is new after a quiet time: back towards the interval of the source file. */
    AWAKE("something is new after a quiet time"),
    /** Something is new: as before. */
    STEADY("some entries are new"),
    /** Nothing is new: asked later. */
    QUIET("nothing is new"),
    /** A surge is taken bit by bit: as before. */
    SURGE("entries are held back"),
    /** Nothing usable came: asked later each time. */
    FAILING("no usable answer"),
    /** The host does not answer or has no time: all its feeds wait, longer each time. */
    SILENT("the host does not answer, all its feeds wait"),
    /** The feed's ttl or the answer's cache headers ask for more time than the pace would leave. */
    ASKED("the feed or its cache headers ask for it"),
    /** An archive is read without pause. */
    ARCHIVE("an archive is read without pause");

    private final String text;

    PaceReason(String text) {
        this.text = text;
    }

    /** One clause for people. */
    public String text() {
        return text;
    }
}
