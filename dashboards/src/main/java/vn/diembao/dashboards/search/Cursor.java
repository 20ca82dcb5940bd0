package vn.diembao.dashboards.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where the next page of a search begins: the sort values of the last clip, written so that they fit an address. */
final class Cursor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 400;
    /** The last millisecond of the year 9999: the index reads no later day. */
    private static final long LAST_MILLISECOND = 253_402_300_799_999L;

    private Cursor() {}

    static String write(List<FieldValue> last) {
        List<Object> values = new ArrayList<>();
        last.forEach(value -> values.add(value._get()));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
        } catch (JacksonException e) {
            throw new IllegalStateException("sort values are numbers and texts", e);
        }
    }

    /**
     * Reads one back: how well the last clip fits where the order is by that, its time, its id.
     *
     * @throws SearchRefusedException when it is none of ours
     */
    static List<FieldValue> read(String cursor, boolean ranked) {
        try {
            if (cursor.length() > LONGEST) {
                throw refused();
            }
            JsonNode values = JSON.readTree(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            int time = ranked ? 1 : 0;
            if (!values.isArray() || values.size() != time + 2) {
                throw refused();
            }
            List<FieldValue> last = new ArrayList<>();
            if (ranked) {
                last.add(score(values.get(0)));
            }
            last.add(time(values.get(time)));
            last.add(id(values.get(time + 1)));
            return last;
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static FieldValue score(JsonNode value) {
        if (value.isNumber() && Math.abs(value.asDouble()) <= Float.MAX_VALUE) {
            return FieldValue.of(value.asDouble());
        }
        throw refused();
    }

    private static FieldValue time(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.asLong()) <= LAST_MILLISECOND) {
            return FieldValue.of(value.asLong());
        }
        throw refused();
    }

    private static FieldValue id(JsonNode value) {
        if (value.isTextual()) {
            return FieldValue.of(value.asText());
        }
        throw refused();
    }

    private static SearchRefusedException refused() {
        return new SearchRefusedException("Đường dẫn trang kết quả không đúng: hãy tìm lại từ đầu.");
    }
}
