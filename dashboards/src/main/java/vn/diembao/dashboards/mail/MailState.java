package vn.diembao.dashboards.mail;

/** How far a mail has come. */
public enum MailState {
    /** To be sent, for the first time or again; the server does not have it. */
    QUEUED,
    /** The server was being given it; nobody knows whether it has taken it. */
    SENDING,
    /** The server took it. The end. */
    HANDED_OVER,
    /** The server said that it never will. The end. */
    REFUSED,
    /** Tried for three days. The end. */
    GIVEN_UP,
    /** Broken off twice while it was being given: sent once more it might be a third copy. The end. */
    UNCERTAIN;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this != QUEUED && this != SENDING;
    }
}
