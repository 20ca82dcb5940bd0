package vn.diembao.dashboards.access;

/** What an account is for; each role may do what those before it may. */
public enum Role {
    /** Reads boards, searches, opens editions. */
    READER("người đọc"),
    /** Works on editions and labels. */
    EDITOR("biên tập viên"),
    /** Looks after sources and the system. */
    MAINTAINER("quản trị viên");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** In Vietnamese, as shown. */
    public String words() {
        return words;
    }

    /** True of this role and those that may do more. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
