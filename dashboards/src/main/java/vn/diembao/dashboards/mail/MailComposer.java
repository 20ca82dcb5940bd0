package vn.diembao.dashboards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Date;
import vn.diembao.dashboards.digest.DigestPaper;
import vn.diembao.dashboards.edition.EditionFile;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;

/**
 * Makes the message for one reader: plain text, HTML and the Word document of an issued edition. Everything in it is a
 * function of record and edition, so that a second copy has the Message-ID of the first.
 */
final class MailComposer {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final EditionShelf shelf;
    private final MailConfig config;

    MailComposer(EditionShelf shelf, MailConfig config) {
        this.shelf = shelf;
        this.config = config;
    }

    /**
     * @throws IOException when the edition is not on the shelf any more, or not as it was issued
     * @throws IllegalArgumentException when a header would hold a line break
     */
    OutgoingMail compose(Session session, OutboxRecord record, OutgoingMail.Start start)
            throws IOException, MessagingException {
        IssuedEdition edition = shelf.find(record.edition())
                .orElseThrow(() -> new IOException("edition " + record.edition() + " is not on the shelf"));
        OutgoingMail mail = new OutgoingMail(session, '<' + record.id() + '@' + config.domain() + '>', start);
        mail.setFrom(new InternetAddress(config.from(), HeaderText.require("name", config.name()), UTF_8.name()));
        mail.setRecipient(Message.RecipientType.TO, address(record.to()));
        mail.setSubject(HeaderText.require("subject", edition.title()), UTF_8.name());
        mail.setSentDate(Date.from(record.queuedAt()));
        mail.setHeader("List-Unsubscribe", '<' + HeaderText.require("unsubscribe", record.unsubscribe()) + '>');
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Diembao-Edition", edition.id());
        mail.setContent(content(edition));
        mail.saveChanges();
        return mail;
    }

    private MimeMultipart content(IssuedEdition edition) throws IOException, MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(text(edition, DigestPaper.MAIL_TEXT, "plain"));
        bodies.addBodyPart(text(edition, DigestPaper.MAIL_HTML, "html"));
        MimeBodyPart alternative = new MimeBodyPart();
        alternative.setContent(bodies);
        MimeMultipart whole = new MimeMultipart("mixed");
        whole.addBodyPart(alternative);
        EditionFile paper = edition.paper("docx");
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(shelf.read(edition, paper), DOCX)));
        attachment.setFileName(paper.name());
        whole.addBodyPart(attachment);
        return whole;
    }

    private MimeBodyPart text(IssuedEdition edition, String name, String subtype)
            throws IOException, MessagingException {
        EditionFile file = edition.files().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("edition " + edition.id() + " has no " + name));
        MimeBodyPart part = new MimeBodyPart();
        part.setText(new String(shelf.read(edition, file), UTF_8), UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress address(String plain) throws MessagingException {
        InternetAddress address = new InternetAddress(HeaderText.require("recipient", plain), true);
        address.validate();
        return address;
    }
}
