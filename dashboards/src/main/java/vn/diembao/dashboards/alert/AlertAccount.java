package vn.diembao.dashboards.alert;

/**
 * What became of a unit's alerts in one look.
 *
 * @param found stories with an alert, and unusual numbers of texts
 * @param known told before and no worse since
 * @param quiet wait for the end of the quiet hours
 * @param limited wait because enough was told in the last hour
 * @param told in the messages of this look
 * @param messages made in this look
 */
public record AlertAccount(int found, int known, int quiet, int limited, int told, int messages) {
    /** Of a unit that wants none. */
    public static final AlertAccount NONE = new AlertAccount(0, 0, 0, 0, 0, 0);
}
