package vn.diembao.dashboards.scorecard;

/** What can be said of an obligation. Met or missed is said only where there are figures of a period that is over. */
public enum Verdict {
    MET("đạt"),
    MISSED("chưa đạt"),
    /** Not reached so far, and the period is not over. */
    OPEN("đang trong kỳ"),
    /** There is a figure, and no threshold to hold it against. */
    WATCHED("theo dõi"),
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

    /** True where there is a figure. */
    public boolean isCounted() {
        return this == MET || this == MISSED || this == OPEN || this == WATCHED;
    }
}
