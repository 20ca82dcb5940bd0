package vn.diembao.dashboards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Date;

/**
 * Makes the message for one reader. Everything in it is a function of record and letter, so that a second copy has the
 * Message-ID of the first.
 */
final class MailComposer {
    private final LetterSource letters;
    private final MailConfig config;

    MailComposer(LetterSource letters, MailConfig config) {
        this.letters = letters;
        this.config = config;
    }

    /**
     * @throws IOException when the letter is not there any more, or not as it was
     * @throws IllegalArgumentException when a header would hold a line break
     */
    OutgoingMail compose(Session session, OutboxRecord record, OutgoingMail.Start start)
            throws IOException, MessagingException {
        Letter letter = letters.find(record);
        OutgoingMail mail = new OutgoingMail(session, '<' + record.id() + '@' + config.domain() + '>', start);
        mail.setFrom(new InternetAddress(config.from(), HeaderText.require("name", config.name()), UTF_8.name()));
        mail.setRecipient(Message.RecipientType.TO, address(record.to()));
        mail.setSubject(HeaderText.require("subject", letter.subject()), UTF_8.name());
        mail.setSentDate(Date.from(record.queuedAt()));
        mail.setHeader("List-Unsubscribe", '<' + HeaderText.require("unsubscribe", record.unsubscribe()) + '>');
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Diembao-Edition", record.edition());
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(body(letter.text(), "plain"));
        bodies.addBodyPart(body(letter.html(), "html"));
        if (letter.attachment() == null) {
            return bodies;
        }
        MimeBodyPart alternative = new MimeBodyPart();
        alternative.setContent(bodies);
        MimeMultipart whole = new MimeMultipart("mixed");
        whole.addBodyPart(alternative);
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setDataHandler(new DataHandler(letter.attachment().content()));
        attachment.setFileName(letter.attachment().name());
        whole.addBodyPart(attachment);
        return whole;
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress address(String plain) throws MessagingException {
        InternetAddress address = new InternetAddress(HeaderText.require("recipient", plain), true);
        address.validate();
        return address;
    }
}
