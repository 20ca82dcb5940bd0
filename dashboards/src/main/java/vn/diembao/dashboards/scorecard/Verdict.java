package vn.diembao.dashboards.scorecard;

/** What can be said of an obligation. Met or missed is said only where there are figures of a period that is over. */
public enum Verdict {
    MET("đạt"),
    MISSED("chưa đạt"),
    /** Not reached so far, and the period is not over. */
    OPEN("đang trong kỳ"),
    /** There is a figure, and no threshold to hold it against. */
    WATCHED("theo dõi"),
    /** There is a figure, and days of which there is none. */
    PARTIAL("chưa đủ số liệu"),
    /** The press tells of it; how often it was held only its organiser knows. */
    TO_CONFIRM("người viết xác nhận số cuộc"),
    NO_DATA("không có số liệu"),
    /** Nothing falls due in the period. */
    NOT_DUE("ngoài đợt"),
    NOT_YET("chưa có hiệu lực"),
    EXPIRED("hết hiệu lực");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** In Vietnamese, small letters. */
    public String words() {
        return words;
    }

    /** False where a figure would say nothing; what is no longer in force may have one. */
    boolean allowsFigure() {
        return this != NO_DATA && this != NOT_DUE && this != NOT_YET;
    }
}
