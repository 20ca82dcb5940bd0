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

    /** @throws SearchRefusedException when it is none of ours */
    static List<FieldValue> read(String cursor, int fields) {
        try {
            if (cursor.length() > LONGEST) {
                throw refused();
            }
            JsonNode values = JSON.readTree(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            List<FieldValue> last = new ArrayList<>();
            for (JsonNode value : values) {
                last.add(value(value));
            }
            if (last.size() != fields) {
                throw refused();
            }
            return last;
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static FieldValue value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return FieldValue.of(value.asLong());
        }
        if (value.isNumber()) {
            return FieldValue.of(value.asDouble());
        }
        if (value.isTextual()) {
            return FieldValue.of(value.asText());
        }
        throw refused();
    }

    private static SearchRefusedException refused() {
        return new SearchRefusedException("Đường dẫn trang kết quả không đúng: hãy tìm lại từ đầu.");
    }
}
