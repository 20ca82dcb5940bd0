package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The pages of one host, at any time. */
@FunctionalInterface
interface Site {
    /** What stands at the path at that time; {@link Instant#MAX} = as it stood last. */
    Answer answer(String path, Instant at);

    /** The same with the query of the address, empty where it has none: most pages know of none. */
    default Answer answer(String path, String query, Instant at) {
        return answer(path, at);
    }

    /**
     * An answer.
     *
     * @param at the time it is of, null when not known
     * @param etag null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // Answers are sent, never compared.
    record Answer(int status, String contentType, byte[] body, Instant at, String etag) {
        public Answer {
            requireNonNull(contentType, "contentType is null");
            requireNonNull(body, "body is null");
        }

        static Answer html(int status, String html) {
            return new Answer(status, "text/html; charset=utf-8", html.getBytes(UTF_8), null, null);
        }

        static Answer text(String text) {
            return new Answer(200, "text/plain; charset=utf-8", text.getBytes(UTF_8), null, null);
        }

        Answer at(Instant time) {
            return new Answer(status, contentType, body, time, etag);
        }
    }
}
