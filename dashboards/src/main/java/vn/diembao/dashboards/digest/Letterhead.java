package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the office that signs puts on its papers (Decree 30/2020/NĐ-CP, annex I). The number is none of it: the registry
 * gives it.
 *
 * @param superior the body above the one that issues, empty when there is none
 * @param issuer the body that issues
 * @param code what stands behind the number, e.g. {@code BC-TLĐ}; empty leaves it to the office
 * @param place e.g. {@code Hà Nội}; empty leaves it to the office
 * @param signer lines over the signature, e.g. {@code TM. ĐOÀN CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}; not empty
 * @param receivers who gets it, without the dash and the mark at the end, e.g. {@code Thường trực Đoàn Chủ tịch (để b/c)}
 */
public record Letterhead(
        String superior, String issuer, String code, String place, List<String> signer, List<String> receivers) {
    public Letterhead {
        requireNonNull(superior, "superior is null");
        requireNonNull(issuer, "issuer is null");
        requireNonNull(code, "code is null");
        requireNonNull(place, "place is null");
        signer = List.copyOf(signer);
        receivers = List.copyOf(receivers);
        if (signer.isEmpty()) {
            throw new IllegalArgumentException("nobody signs");
        }
    }

    /** Of a body of which no more than the name is known. */
    public static Letterhead of(String issuer) {
        return new Letterhead(
                "", issuer, "", "", List.of("NGƯỜI TỔNG HỢP"), List.of("Thường trực (để b/c)", "Lưu: VT, TG"));
    }
}
