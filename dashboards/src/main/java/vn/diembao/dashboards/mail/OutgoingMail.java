package vn.diembao.dashboards.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that tells when its text begins to go to the server: before that, the server cannot have it. */
final class OutgoingMail extends MimeMessage {
    private final String messageId;
    private final Start start;
    private boolean begun;

    /** What is to be done, and to succeed, before the first byte. */
    @FunctionalInterface
    interface Start {
        void begin() throws IOException;
    }

    OutgoingMail(Session session, String messageId, Start start) {
        super(session);
        this.messageId = messageId;
        this.start = start;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        start.begin();
        begun = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
