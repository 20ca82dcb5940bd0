package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.diembao.model.RowLines;

/** Reads a file of JSON lines, packed or not, that learning or scoring needs whole. */
final class JsonRows {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonRows() {}

    /** @throws IOException when the file is missing or a row cannot be read */
    static List<JsonNode> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "the training texts are described in docs/models.md");
        }
        List<JsonNode> rows = new ArrayList<>();
        InputStream in = Files.newInputStream(file);
        try (RowLines lines = new RowLines(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in)) {
            for (RowLines.Row row = lines.next(); row != null; row = lines.next()) {
                if (row.problem() != null) {
                    throw new IOException(file + ":" + row.number() + ": " + row.problem());
                }
                rows.add(JSON.readTree(row.text()));
            }
        }
        return rows;
    }
}
