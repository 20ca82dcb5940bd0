package vn.diembao.pipeline.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What goes on record of a document that Elasticsearch will not take: the document itself, as far as there is room. */
final class RefusedLetter {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final int MAX_DETAIL = 1_000;

    private RefusedLetter() {}

    /** @param mostBytes of a text that is kept, in UTF-8 */
    static DocumentWrite of(DocumentWrite refused, String why, Instant at, long mostBytes) {
        boolean fits = refused.bytes() <= mostBytes;
        KeptDocument kept = fits
                ? new KeptDocument(
                        refused.index().alias(), refused.id(), refused.kind().name(), refused.json())
                : null;
        JsonNode told = refused.index() == StoredIndex.CLIPS ? parse(refused.json()) : JSON.missingNode();
        String detail = refused.index().alias() + '/' + refused.id() + ": " + why;
        return DocumentWrite.of(DeadLetter.of(
                new Rejection(
                        told.path("source_id").asText(""),
                        Stage.INDEX,
                        RejectionReason.INDEX_REFUSED,
                        LogLine.mask(told.path("url").asText("")),
                        oneLine(detail),
                        at),
                kept));
    }

    /**
     * The record without its document, for a record that was refused itself.
     *
     * @throws IllegalStateException when it holds none
     */
    static DocumentWrite smaller(DocumentWrite record, String why) {
        DeadLetter letter = letter(record.json());
        if (letter.document() == null) {
            throw new IllegalStateException("Elasticsearch refuses even the record of a refusal: " + why);
        }
        return DocumentWrite.of(letter.withoutDocument());
    }

    private static DeadLetter letter(String json) {
        try {
            return JSON.readValue(json, DeadLetter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the model cannot be read back", e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is no JSON", e);
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), MAX_DETAIL));
    }
}
