package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page that the menu and the start page lead to.
 *
 * @param path of the page
 * @param label a word or two
 * @param about one sentence for the start page
 * @param right what the page asks: who lacks it does not see the entry
 * @param below pages that it leads on to, for the start page
 */
public record MenuEntry(String path, String label, String about, Right right, List<MenuEntry> below) {
    public MenuEntry {
        requireNonNull(path, "path is null");
        requireNonNull(label, "label is null");
        requireNonNull(about, "about is null");
        requireNonNull(right, "right is null");
        below = List.copyOf(below);
    }

    /** A page that leads on to no others. */
    public MenuEntry(String path, String label, String about, Right right) {
        this(path, label, about, right, List.of());
    }
}
