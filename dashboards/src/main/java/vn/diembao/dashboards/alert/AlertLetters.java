package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import vn.diembao.dashboards.mail.Letter;
import vn.diembao.dashboards.mail.LetterSource;
import vn.diembao.dashboards.mail.OutboxRecord;

/** Messages of alerts as letters, put into words when they are sent. */
public final class AlertLetters implements LetterSource {
    private final AlertShelf shelf;
    private final AlertText texts = new AlertText(AlertWords.load());

    public AlertLetters(AlertShelf shelf) {
        this.shelf = requireNonNull(shelf, "shelf is null");
    }

    @Override
    public Letter find(OutboxRecord record) throws IOException {
        AlertMessage message = shelf.find(record.edition())
                .orElseThrow(() -> new IOException("message " + record.edition() + " is not there any more"));
        return new Letter(
                texts.subject(message),
                texts.plain(message, message.shown().size()),
                new AlertPage(texts).render(message),
                null);
    }
}
