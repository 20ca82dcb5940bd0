package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.diembao.crawlers.fetch.PageBody;
import vn.diembao.crawlers.fetch.PageReader;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.RowLines;
import vn.diembao.model.StoredJson;

/** Extraction as a batch: rows {id, file, url} to rows {id, title, text, published, author, language}. */
public final class ExtractRows {
    private static final int MAX_PAGE_BYTES = 15 * 1024 * 1024;

    private final JsonMapper json = StoredJson.mapper();
    private final PageReader reader = new PageReader();
    private final PageExtractor extractor = new PageExtractor();
    private final Path folder;
    private final Function<String, Selectors> selectors;
    private final List<Long> emptyRows = new ArrayList<>();
    private long empty;

    private ExtractRows(Path folder, Function<String, Selectors> selectors) {
        this.folder = folder;
        this.selectors = selectors;
    }

    /** As {@link #run(Path, Path, Function, PrintStream)} without selectors, bad rows told on standard error. */
    public static BatchSummary run(Path in, Path out) throws IOException {
        return run(in, out, url -> Selectors.NONE, System.err);
    }

    /**
     * Reads row by row; memory does not grow with their number. A bad row is reported with its line number and the rest
     * goes on, so is one whose file is no page or longer than 15 MiB; a page without article text still gives a row, its text empty.
     *
     * @param in JSON lines; {@code file} is relative to it, {@code .html} or {@code .html.gz}, its charset as the page
     *     declares
     * @param selectors selectors for a page's address, {@link Selectors#NONE} when none are known
     * @throws IOException when {@code in} or {@code out} cannot be used
     */
    public static BatchSummary run(Path in, Path out, Function<String, Selectors> selectors, PrintStream complaints)
            throws IOException {
        ExtractRows rows = new ExtractRows(in.toAbsolutePath().getParent(), selectors);
        long read = 0;
        long bad = 0;
        try (RowLines lines = new RowLines(Files.newInputStream(in));
                Writer writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(out), UTF_8))) {
            for (RowLines.Row row = lines.next(); row != null; row = lines.next()) {
                read++;
                try {
                    writer.write(rows.answer(row) + '\n');
                } catch (BadRowException e) {
                    bad++;
                    complaints.println(in.getFileName() + ":" + row.number() + ": " + e.getMessage());
                }
            }
        }
        return new BatchSummary(read, read - bad, bad, rows.empty, rows.emptyRows);
    }

    /** A page that the extractor stumbles over must not end the batch (row 60). */
    private String answer(RowLines.Row row) throws IOException, BadRowException {
        if (row.problem() != null) {
            throw new BadRowException(row.problem());
        }
        try {
            return row(row.text(), row.number());
        } catch (RuntimeException e) {
            throw new BadRowException("cannot be extracted: " + e);
        }
    }

    private String row(String line, long number) throws IOException, BadRowException {
        JsonNode row = parsed(line);
        String url = required(row, "url");
        PageText text = extractor.read(page(required(row, "file"), url), url, selectors.apply(url));
        countEmpty(text, number);
        ObjectNode result = json.createObjectNode()
                .put("id", required(row, "id"))
                .put("title", text.title())
                .put("text", text.text())
                .put(
                        "published",
                        text.published() == null ? null : text.published().toString())
                .put("author", text.author())
                .put("language", text.language());
        return json.writeValueAsString(result);
    }

    private void countEmpty(PageText text, long number) {
        if (!text.paragraphs().isEmpty()) {
            return;
        }
        empty++;
        if (emptyRows.size() < BatchSummary.MOST_EMPTY_ROWS) {
            emptyRows.add(number);
        }
    }

    private JsonNode parsed(String line) throws BadRowException {
        try {
            JsonNode row = json.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (IOException e) {
            throw new BadRowException(
                    "no JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
        throw new BadRowException("no JSON object");
    }

    private static String required(JsonNode row, String field) throws BadRowException {
        JsonNode value = row.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new BadRowException("\"" + field + "\" is missing");
        }
        return value.asText();
    }

    private Document page(String file, String url) throws BadRowException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(folder.resolve(file)));
                InputStream html = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = html.readNBytes(MAX_PAGE_BYTES);
            if (html.read() >= 0) {
                throw new BadRowException(file + " is longer than " + MAX_PAGE_BYTES + " bytes");
            }
            PageBody body = reader.body(bytes, null);
            if (body.problem() != null) {
                throw new BadRowException(file + " is no page: " + body.problem() + ", " + body.detail());
            }
            return Jsoup.parse(body.html(), url);
        } catch (IOException e) {
            throw new BadRowException("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** Ends the reading of one row. */
    private static final class BadRowException extends Exception {
        private static final long serialVersionUID = 1L;

        BadRowException(String message) {
            super(message);
        }
    }
}
