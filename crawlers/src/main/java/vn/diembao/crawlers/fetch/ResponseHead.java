package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.StatusLine;

/**
 * The first lines of an answer as they came, cookies and all: whoever stores them decides what to leave out.
 *
 * @param statusLine e.g. {@code HTTP/1.1 200 OK}; empty when there was no answer
 * @param fields in the order they came, a name as often as it came; values of one character per byte (ISO-8859-1)
 */
public record ResponseHead(String statusLine, List<Field> fields) {
    /** No answer. */
    public static final ResponseHead NONE = new ResponseHead("", List.of());

    /** One header field. */
    public record Field(String name, String value) {
        public Field {
            requireNonNull(name, "name is null");
            requireNonNull(value, "value is null");
        }
    }

    public ResponseHead {
        requireNonNull(statusLine, "statusLine is null");
        fields = List.copyOf(fields);
    }

    static ResponseHead of(HttpResponse response) {
        List<Field> fields = Arrays.stream(response.getHeaders())
                .map(header -> new Field(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
        return new ResponseHead(new StatusLine(response).toString(), fields);
    }
}
