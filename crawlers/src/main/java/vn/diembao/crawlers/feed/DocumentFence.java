package vn.diembao.crawlers.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.crawlers.charset.DecodedText;
import vn.diembao.crawlers.charset.TextDecoder;
import vn.diembao.crawlers.fetch.CookieChallenge;

/**
 * What every body passes before a reader sees its text: challenge, size, charset, and the stack and the time of the reader.
 * Each is read on a thread of its own; one that takes too long is interrupted and left behind (row 17).
 */
final class DocumentFence {
    private static final int MAX_BYTES = 32 << 20;
    /** The largest documents take two seconds on a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int DECLARATION_BYTES = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private final TextDecoder decoder = new TextDecoder();
    private final Duration longest;

    DocumentFence() {
        this(LONGEST);
    }

    /** @param longest time for one document, its decoding included */
    DocumentFence(Duration longest) {
        this.longest = requireNonNull(longest, "longest is null");
    }

    /** What makes a document of decoded text. */
    interface Reader {
        FeedDocument read(String text, Problems problems);
    }

    FeedDocument read(byte[] body, String contentType, Reader reader) {
        requireNonNull(body, "body is null");
        FutureTask<FeedDocument> reading = new FutureTask<>(() -> readAlone(body, contentType, reader));
        Thread thread = new Thread(reading, "document-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return refused("took too long to read: over " + longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    private FeedDocument readAlone(byte[] body, String contentType, Reader reader) {
        Problems problems = new Problems();
        if (CookieChallenge.matches(body)) {
            problems.add("a cookie challenge instead of a feed");
            return new FeedDocument(null, "", List.of(), 0, problems.list(), true);
        }
        if (body.length > MAX_BYTES) {
            return refused("too large: " + body.length + " bytes");
        }
        try {
            return reader.read(decode(body, contentType, problems), problems);
        } catch (StackOverflowError e) {
            // Rome recurses over nested markup; the depth limit should keep us from here.
            problems.add("nested too deep for the parser");
            return FeedDocument.none(problems);
        }
    }

    private static FeedDocument refused(String why) {
        Problems problems = new Problems();
        problems.add(why);
        return FeedDocument.none(problems);
    }

    private String decode(byte[] body, String contentType, Problems problems) {
        Matcher declared =
                DECLARED.matcher(TextDecoder.head(body, DECLARATION_BYTES).replace("\0", ""));
        List<String> labels = new ArrayList<>();
        labels.add(TextDecoder.charsetOf(contentType));
        labels.add(declared.find() ? declared.group(1) : null);
        DecodedText decoded = decoder.decode(body, labels);
        if (decoded.problem() != null) {
            problems.add(decoded.problem());
        }
        return decoded.text();
    }
}
