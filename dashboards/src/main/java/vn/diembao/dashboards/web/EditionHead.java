package vn.diembao.dashboards.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.diembao.dashboards.edition.EditionFile;
import vn.diembao.dashboards.edition.IssuedEdition;

/**
 * What the list of editions tells of one.
 *
 * @param corrects id of the edition that a slip corrects, null for an edition
 */
record EditionHead(String id, String unit, String title, Instant issuedAt, String corrects, List<String> files) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    EditionHead {
        files = List.copyOf(files);
    }

    static EditionHead of(IssuedEdition edition) {
        return new EditionHead(
                edition.id(),
                edition.unit(),
                edition.title(),
                edition.issuedAt(),
                edition.corrects() == null ? null : edition.corrects().id(),
                edition.files().stream()
                        .map(EditionFile::name)
                        .filter(name -> !name.startsWith("mail."))
                        .toList());
    }

    /** When it came out, as shown. */
    String issued() {
        return TIME.format(issuedAt.atZone(ZONE));
    }

    /** What a link to a file says. */
    static String form(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "Xem";
            case "docx" -> "Word";
            case "csv" -> "Bảng CSV";
            case "md" -> "Văn bản thuần";
            default -> file;
        };
    }
}
