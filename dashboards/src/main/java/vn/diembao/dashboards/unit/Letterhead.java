package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the office that signs puts on its papers (Decree 30/2020/NĐ-CP, annex I). The number is none of it: the registry
 * gives it.
 *
 * @param above the governing body, the line above the one that issues; empty when there is none
 * @param issuer the body that issues
 * @param code what stands behind the number, e.g. {@code BC-TLĐ}; empty leaves it to the office
 * @param place e.g. {@code Hà Nội}; empty leaves it to the office
 * @param signer lines over the signature, e.g. {@code TM. ĐOÀN CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}; none for the compiler's
 * @param recipients who gets it, e.g. {@code Thường trực Đoàn Chủ tịch (để b/c)}; the paper adds the dash and the mark at the
 *     end, those that are written are taken off; none for the usual ones
 */
public record Letterhead(
        String above, String issuer, String code, String place, List<String> signer, List<String> recipients) {
    private static final List<String> COMPILER = List.of("NGƯỜI TỔNG HỢP");
    private static final List<String> USUAL = List.of("Thường trực (để b/c)", "Lưu: VT, TG");

    public Letterhead {
        requireNonNull(above, "above is null");
        requireNonNull(issuer, "issuer is null");
        requireNonNull(code, "code is null");
        requireNonNull(place, "place is null");
        signer = signer.isEmpty() ? COMPILER : List.copyOf(signer);
        recipients = recipients.isEmpty()
                ? USUAL
                : recipients.stream().map(Letterhead::bare).toList();
    }

    /** That of a body of which only the name is known. */
    public static Letterhead of(String issuer) {
        return new Letterhead("", issuer, "", "", List.of(), List.of());
    }

    private static String bare(String line) {
        return line.strip().replaceFirst("^[-–]\\s*", "").replaceFirst("\\s*[;.]+$", "");
    }
}
