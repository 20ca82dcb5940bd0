package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.form.CsvView;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.DigestFile;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MailView;
import vn.diembao.dashboards.form.MarkdownView;
import vn.diembao.dashboards.form.Report;
import vn.diembao.dashboards.form.ReportView;
import vn.diembao.dashboards.form.Slip;
import vn.diembao.dashboards.form.SlipView;
import vn.diembao.dashboards.form.TextView;

/**
 * Writes digests (điểm báo ngày, điểm báo tuần) and periodic reports from the index. Holds no state between calls;
 * safe to share between threads that write different files.
 */
public final class DigestDesk implements PaperSource {
    private final DigestReader reader;
    private final ReportReader reports;
    private final Clock clock;

    /**
     * @param client connection to the cluster; stays the caller's to close
     * @param clock tells when the digest was made and whether its period is over
     */
    public DigestDesk(ElasticsearchClient client, Clock clock) {
        this.reader = new DigestReader(client);
        this.reports = new ReportReader(client);
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
        if (request.period().isReport()) {
            Report report = report(request);
            return write(request, (format, out) -> render(report, format, out));
        }
        Digest digest = new DigestComposer(DigestWords.load()).compose(material(request));
        return write(request, (format, out) -> view(format).render(digest, out));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DigestFormat format, OutputStream out) throws IOException;
    }

    private static List<Path> write(DigestRequest request, Content content) throws IOException {
        List<Path> written = new ArrayList<>();
        for (DigestFormat format : DigestFormat.values()) {
            if (request.formats().contains(format)) {
                Path file = request.directory().resolve(fileName(request.edition(), request.unit(), format));
                DigestFile.write(file, out -> content.writeTo(format, out));
                written.add(file);
            }
        }
        return List.copyOf(written);
    }

    private Report report(DigestRequest request) throws IOException {
        ReportMaterial read = reports.read(request.edition(), request.namedUnit(), clock.instant());
        ReportMaterial material =
                request.profile() == null ? read : read.headed(request.profile().letterhead());
        return new ReportComposer(DigestWords.load(), ReportOutline.load()).compose(material);
    }

    private static void render(Report report, DigestFormat format, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> ReportView.html(report, out);
            case DOCX -> ReportView.docx(report, out);
            case MD -> ReportView.markdown(report, out);
            case CSV -> ReportView.csv(report, out);
        }
    }

    /** When the edition closes: from then on it can be issued. */
    public static Instant closing(DigestRequest request) {
        return request.edition().to();
    }

    /** Which clips belong into what is asked for. */
    public static PaperScope scope(DigestRequest request) {
        Edition edition = request.edition();
        return new PaperScope(edition.from(), edition.to(), request.namedUnit());
    }

    /** {@code ngay-2025-07-01} or {@code tuan-2025-W27}. */
    public static String editionName(DigestRequest request) {
        return request.edition().fileStem().replaceFirst("^diem-bao-", "");
    }

    @Override
    public DigestPaper compose(DigestRequest request, PaperMark mark) throws IOException {
        DigestMaterial material = material(request);
        Digest composed = new DigestComposer(DigestWords.load()).compose(material);
        Digest digest = composed.headed(mark.on(composed.masthead()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (DigestFormat format : DigestFormat.values()) {
            files.put(fileName(request.edition(), request.unit(), format), bytes(view(format), digest));
        }
        files.put(DigestPaper.MAIL_HTML, bytes(new MailView(), digest));
        files.put(DigestPaper.MAIL_TEXT, bytes(new TextView(), digest));
        return new DigestPaper(digest.masthead().title(), files, PaperClips.of(material, digest));
    }

    @Override
    public Optional<DigestPaper> correct(SlipRequest request) throws IOException {
        DigestRequest asked = request.edition();
        SlipComposer composer = new SlipComposer(request.known());
        reader.look(request.paper().scope(), request.known().keySet()).forEach(composer::compare);
        if (composer.told().isEmpty()) {
            return Optional.empty();
        }
        Slip slip = composer.slip(request, asked.profile().letterhead(), clock.instant());
        String stem = "phieu-dinh-chinh-" + request.paper().id() + '-' + request.number() + '.';
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(stem + DigestFormat.HTML.extension(), SlipView.html(slip).getBytes(UTF_8));
        files.put(stem + DigestFormat.DOCX.extension(), SlipView.docx(slip));
        files.put(stem + DigestFormat.MD.extension(), SlipView.markdown(slip).getBytes(UTF_8));
        files.put(DigestPaper.MAIL_HTML, SlipView.html(slip).getBytes(UTF_8));
        files.put(DigestPaper.MAIL_TEXT, SlipView.text(slip).getBytes(UTF_8));
        return Optional.of(new DigestPaper(slip.masthead().title(), files, composer.told()));
    }

    private DigestMaterial material(DigestRequest request) throws IOException {
        DigestMaterial read = reader.read(request.edition(), request.namedUnit(), clock.instant());
        return request.profile() == null ? read : read.headed(request.profile().letterhead());
    }

    private static byte[] bytes(DigestView view, Digest digest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.render(digest, out);
        return out.toByteArray();
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
