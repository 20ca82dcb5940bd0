package vn.diembao.dashboards.web;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/**
 * A part of the web pages. Its templates stand in {@code src/main/pages}, take a {@link Frame} and wrap themselves in
 * {@code layout.jte}; its scripts and styles stand in {@code web/files} and are asked for as {@code /files/…}.
 */
public interface PagePart {
    /** What it adds to the menu. */
    List<MenuEntry> menu();

    /**
     * Adds its routes, each with the {@link Right} it asks. Handlers show a page by {@link Pages#show} and know who asks by
     * {@link Gate#visitor}.
     */
    void register(JavalinDefaultRoutingApi routes, Pages pages);
}
