package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.access.Visitor;

/**
 * What every page has around it.
 *
 * @param title of the page
 * @param here path that was asked for
 * @param menu entries this visitor may follow
 * @param visitor null for someone who has not signed in
 * @param token hidden field {@code token} of every form that changes something
 */
public record Frame(String title, String here, List<MenuEntry> menu, Visitor visitor, String token) {
    public Frame {
        requireNonNull(title, "title is null");
        requireNonNull(here, "here is null");
        requireNonNull(token, "token is null");
        menu = List.copyOf(menu);
    }

    /** Whether there is someone to sign out. */
    public boolean signedIn() {
        return visitor != null && !visitor.name().isEmpty();
    }

    /** Whether a menu entry is where the visitor is. */
    public boolean isAt(MenuEntry entry) {
        return here.equals(entry.path()) || here.startsWith(entry.path() + '/');
    }

    /** Pages below the menu entry where the visitor is. */
    public List<MenuEntry> below() {
        return menu.stream()
                .filter(this::isAt)
                .flatMap(entry -> entry.below().stream())
                .toList();
    }
}
