package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A stored document of the {@code rejections} index: a rejection, the document where Elasticsearch refused one, and what
 * became of it. In JSON the rejection's fields stand at the top. An input that is refused again for the same reason replaces
 * its letter, which is open again.
 *
 * @param document null where there was none yet or it was too large: such an input is fetched anew
 * @param settledAt when a retry ended well, null while the letter is open
 * @param outcome null while the letter is open
 */
public record DeadLetter(
        @JsonUnwrapped Rejection rejection, KeptDocument document, Instant settledAt, LetterOutcome outcome) {
    public DeadLetter {
        requireNonNull(rejection, "rejection is null");
        if ((settledAt == null) != (outcome == null)) {
            throw new IllegalArgumentException("a letter is settled with a time and an outcome, or open");
        }
    }

    /** Of a document just refused. */
    public static DeadLetter of(Rejection rejection, KeptDocument document) {
        return new DeadLetter(rejection, document, null, null);
    }

    /** Document id: of the rejection, or of the refused document, whatever was said against it. */
    public String id() {
        return document == null
                ? rejection.id()
                : ClipId.sha256(
                        rejection.stage() + "\n" + document.index() + '\n' + document.kind() + '\n' + document.id());
    }

    /** The same without the document: its page can still be fetched anew. */
    public DeadLetter withoutDocument() {
        return new DeadLetter(rejection, null, settledAt, outcome);
    }
}
