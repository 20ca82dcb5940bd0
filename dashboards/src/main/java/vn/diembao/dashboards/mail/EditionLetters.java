package vn.diembao.dashboards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import vn.diembao.dashboards.digest.DigestPaper;
import vn.diembao.dashboards.edition.EditionFile;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;

/** Issued editions as letters: both bodies and the Word document, each as it was issued. */
public final class EditionLetters implements LetterSource {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final EditionShelf shelf;

    public EditionLetters(EditionShelf shelf) {
        this.shelf = requireNonNull(shelf, "shelf is null");
    }

    @Override
    public Letter find(OutboxRecord record) throws IOException {
        IssuedEdition edition = shelf.find(record.edition())
                .orElseThrow(() -> new IOException("edition " + record.edition() + " is not on the shelf"));
        EditionFile paper = edition.paper("docx");
        return new Letter(
                edition.title(),
                text(edition, DigestPaper.MAIL_TEXT),
                text(edition, DigestPaper.MAIL_HTML),
                new Letter.Attachment(paper.name(), new ByteArrayDataSource(shelf.read(edition, paper), DOCX)));
    }

    private String text(IssuedEdition edition, String name) throws IOException {
        EditionFile file = edition.files().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("edition " + edition.id() + " has no " + name));
        return new String(shelf.read(edition, file), UTF_8);
    }
}
