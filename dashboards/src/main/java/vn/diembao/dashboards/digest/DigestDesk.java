package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the daily and the weekly digest (điểm báo ngày, điểm báo tuần) from the index. Holds no state between calls;
 * safe to share between threads that write different files.
 */
public final class DigestDesk {
    private final DigestReader reader;
    private final Clock clock;

    /**
     * @param client connection to the cluster; stays the caller's to close
     * @param clock tells when the digest was made and whether its period is over
     */
    public DigestDesk(ElasticsearchClient client, Clock clock) {
        this.reader = new DigestReader(client);
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Writes one digest in every wanted format; a file appears whole or not at all and replaces one of the same name.
     *
     * @return the files written, in the order HTML, DOCX, MD, CSV
     * @throws IOException when the index cannot be read or a file cannot be written; the message says which
     * @throws IllegalArgumentException when the taxonomy knows no such unit; the message names the nearest ids
     */
    public List<Path> write(DigestRequest request) throws IOException {
        return write(request, null);
    }

    /**
     * The same on the paper of an office.
     *
     * @param letterhead null for one that only names the body
     */
    public List<Path> write(DigestRequest request, Letterhead letterhead) throws IOException {
        Edition edition = Edition.of(request.period(), request.date());
        DigestMaterial material = reader.read(edition, request.unit(), clock.instant());
        Digest digest = new DigestComposer(DigestWords.load()).compose(material, letterhead);
        List<Path> written = new ArrayList<>();
        for (DigestFormat format : DigestFormat.values()) {
            if (request.formats().contains(format)) {
                Path file = request.directory().resolve(fileName(edition, request.unit(), format));
                DigestFile.write(file, out -> view(format).render(digest, out));
                written.add(file);
            }
        }
        return List.copyOf(written);
    }

    /** A digest for one body carries the body's name, so that it does not replace the digest for all. */
    static String fileName(Edition edition, String unit, DigestFormat format) {
        String suffix = unit == null ? "" : '-' + slug(unit);
        return edition.fileStem() + suffix + '.' + format.extension();
    }

    private static DigestView view(DigestFormat format) {
        return switch (format) {
            case HTML -> new HtmlView();
            case DOCX -> new DocxView();
            case MD -> new MarkdownView();
            case CSV -> new CsvView();
        };
    }

    private static String slug(String id) {
        return Normalizer.normalize(id.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
