package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What another taxonomy would make of a text.
 *
 * @param id of the clip or row
 * @param url null for a row of a file
 * @param come labels it would get, {@code field:value}, e.g. {@code programmes:tet-sum-vay}
 * @param gone labels it would lose
 */
public record LabelChange(String id, String url, String title, List<String> come, List<String> gone) {
    public LabelChange {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    /** True when the text keeps its labels. */
    public boolean isNone() {
        return come.isEmpty() && gone.isEmpty();
    }
}
