package vn.diembao.app;

import vn.diembao.dashboards.alert.AlertAccount;
import vn.diembao.dashboards.mail.MailAccount;

/** What was told, mailed and posted since the desk was opened. Safe to share between threads. */
final class AlertFigures {
    private long told;
    private long messages;
    private long mailed;
    private long posted;
    private long failed;

    synchronized void told(AlertAccount account) {
        told += account.told();
        messages += account.messages();
    }

    synchronized void mails(MailAccount account) {
        mailed += account.handedOver();
        failed += account.ended();
    }

    synchronized void posts(MailAccount account) {
        posted += account.handedOver();
        failed += account.ended();
    }

    @Override
    public synchronized String toString() {
        return "told_in_all=" + told + " messages_in_all=" + messages + " mailed=" + mailed + " posted=" + posted
                + " not_delivered=" + failed;
    }
}
