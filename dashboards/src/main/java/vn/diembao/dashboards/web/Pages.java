package vn.diembao.dashboards.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.access.Visitor;

/** Renders pages; every text is escaped by the template engine (rows 36 and 37). Safe to share between threads. */
public final class Pages {
    /** Attribute of a request: it has been answered with a page. */
    static final String SHOWN = "shown";

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private final List<MenuEntry> menu;

    Pages(List<MenuEntry> menu) {
        this.menu = List.copyOf(menu);
    }

    /**
     * Answers with a page.
     *
     * @param template file name in {@code src/main/pages}
     * @param title of the page, in Vietnamese
     * @param model parameters of the template besides {@code frame}
     */
    public void show(Context context, String template, String title, Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("frame", frame(context, title));
        StringOutput out = new StringOutput();
        ENGINE.render(template, parameters, out);
        context.attribute(SHOWN, true);
        context.contentType("text/html; charset=utf-8").result(out.toString());
    }

    /** Answers with what went wrong, in the visitor's words. */
    public void showFault(Context context, int status, String what) {
        context.status(status);
        show(context, "fault.jte", "Không mở được trang", Map.of("what", what));
    }

    private Frame frame(Context context, String title) {
        Visitor visitor = context.attribute(Gate.VISITOR);
        List<MenuEntry> own = visitor == null ? List.of() : own(menu, visitor);
        String token = context.attribute(Gate.TOKEN);
        return new Frame(title, context.path(), own, visitor, token == null ? "" : token);
    }

    private static List<MenuEntry> own(List<MenuEntry> entries, Visitor visitor) {
        return entries.stream()
                .filter(entry -> Gate.allows(visitor, entry.right()))
                .map(entry -> new MenuEntry(
                        entry.path(), entry.label(), entry.about(), entry.right(), own(entry.below(), visitor)))
                .toList();
    }
}
