package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.ArticleKind;

/**
 * A programme of television or radio, or a feature within one.
 *
 * @param outlet id of its source file
 * @param name in any spelling ({@link vn.diembao.model.SlotKey})
 * @param title words that stand together in the titles of the feature, marks and capitals aside; empty for the whole programme
 */
public record Slot(String outlet, ArticleKind kind, String name, String title) {
    public Slot {
        requireNonNull(outlet, "outlet is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
    }
}
