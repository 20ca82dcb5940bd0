package vn.diembao.app;

import vn.diembao.dashboards.alert.AlertAccount;
import vn.diembao.dashboards.mail.MailAccount;

/** What was told, mailed and posted since the desk was opened. */
final class AlertFigures {
    private long told;
    private long messages;
    private long mailed;
    private long posted;
    private long failed;

    void told(AlertAccount account) {
        told += account.told();
        messages += account.messages();
    }

    void mails(MailAccount account) {
        mailed += account.handedOver();
        failed += account.ended();
    }

    void posts(MailAccount account) {
        posted += account.handedOver();
        failed += account.ended();
    }

    @Override
    public String toString() {
        return "told_in_all=" + told + " messages_in_all=" + messages + " mailed=" + mailed + " posted=" + posted
                + " not_delivered=" + failed;
    }
}
