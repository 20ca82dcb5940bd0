package vn.diembao.dashboards.mail;

/** What became of the outbox in one round. */
public record MailAccount(int handedOver, int postponed, int ended, String trouble) {
    /** Nothing was sent because another sender is at work. */
    public static final MailAccount BUSY = new MailAccount(0, 0, 0, "another command is sending");

    public MailAccount {
        trouble = trouble == null ? "" : trouble;
    }
}
