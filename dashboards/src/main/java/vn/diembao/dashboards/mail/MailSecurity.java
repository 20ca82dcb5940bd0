package vn.diembao.dashboards.mail;

/** How the way to the mail server is guarded. */
public enum MailSecurity {
    /** Plain at first, then TLS; refused when the server offers none. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** In the clear: only to a server on this machine. */
    NONE
}
