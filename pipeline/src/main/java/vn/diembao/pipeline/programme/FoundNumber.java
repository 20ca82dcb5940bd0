package vn.diembao.pipeline.programme;

import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.match.FieldText;

/**
 * A reported number and where it stands.
 *
 * @param first first token
 * @param last last token, included
 */
public record FoundNumber(ReportedNumber number, FieldText field, int first, int last) {
    private static final double ROUNDED = 0.1;

    /** The programme it is reported of, or the union where no programme is named. */
    public String about() {
        return number.programme() != null ? number.programme() : number.union();
    }

    /** The same figure, perhaps rounded as titles do. */
    boolean isNear(FoundNumber other) {
        return number.unit().equals(other.number.unit())
                && Math.abs(number.value() - other.number.value()) <= ROUNDED * other.number.value();
    }

    String key() {
        return about() + '|' + number.value() + '|' + number.unit();
    }
}
