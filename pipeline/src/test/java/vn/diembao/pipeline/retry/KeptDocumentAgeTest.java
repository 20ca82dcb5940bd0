package vn.diembao.pipeline.retry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.StoredIndex;

final class KeptDocumentAgeTest {
    @ParameterizedTest(name = "kept {0} {1}, stored {2} {3}: {4}")
    @CsvSource({
        "08, '', 07, '', false",
        "08, '', 08, '', true",
        "08, '', 09, '', true",
        "08, '', 07, 09, true",
        "'', 09, 08, '', false",
        "'', 08, 09, '', true",
    })
    void documentIsOvertakenByALaterLookAtItsPage(
            String keptRead, String keptGone, String storedRead, String storedGone, boolean overtaken)
            throws Exception {
        assertThat(KeptDocumentAge.isOvertaken(
                        StoredIndex.CLIPS, clip(keptRead, keptGone), clip(storedRead, storedGone)))
                .isEqualTo(overtaken);
    }

    @Test
    void nothingOvertakesADocumentThatIsNotThere() throws Exception {
        assertThat(KeptDocumentAge.isOvertaken(StoredIndex.CLIPS, clip("08", ""), null))
                .isFalse();
        assertThat(KeptDocumentAge.isOvertaken(StoredIndex.SOURCE_HOURS, clip("", ""), null))
                .isFalse();
    }

    @Test
    void figuresThatAreThereAreNewerThanThoseThatWereRefused() throws Exception {
        assertThat(KeptDocumentAge.isOvertaken(StoredIndex.SOURCE_HOURS, clip("", ""), clip("", "")))
                .isTrue();
    }

    /** @param read hour of the day, empty where a document does not tell */
    private static JsonNode clip(String read, String gone) throws Exception {
        String json = "{" + (read.isEmpty() ? "" : "\"fetched_at\":" + moment(read) + ",") + "\"history\":{"
                + "\"withdrawn_at\":" + (gone.isEmpty() ? "null" : moment(gone)) + "}}";
        return StoredJson.mapper().readTree(json);
    }

    private static String moment(String hour) {
        return "\"2026-03-02T" + hour + ":00:00Z\"";
    }
}
