package vn.diembao.dashboards.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What went wrong while a mail was handed over.
 *
 * @param code of the server's answer (RFC 5321), 0 where there was none
 * @param ours whether it is about us or the server, not about this reader
 * @param reply in words
 */
record MailFault(int code, boolean ours, String reply) {
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    static MailFault of(MessagingException failure) {
        int code = 0;
        boolean ours = failure instanceof AuthenticationFailedException;
        Exception last = failure;
        for (Exception e = failure; e != null; e = next(e)) {
            last = e;
            if (e instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
                ours = true;
            } else if (e instanceof SMTPSendFailedException send && code == 0) {
                code = send.getReturnCode();
            }
        }
        String words = HeaderText.oneLine(last.getMessage());
        return new MailFault(
                Math.max(code, 0), ours, words.isEmpty() ? last.getClass().getSimpleName() : words);
    }

    /** The server will never take this mail for this reader. */
    boolean isFinal() {
        return code >= PERMANENT && !ours;
    }

    /** Whether there was an answer at all: then the server surely does not have the mail. */
    boolean isAnswered() {
        return code > 0;
    }

    /** No use to try the next reader now. */
    boolean isOfServer() {
        return ours || code == 0 || code == CLOSING;
    }

    private static Exception next(Exception e) {
        if (e instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return null;
    }
}
