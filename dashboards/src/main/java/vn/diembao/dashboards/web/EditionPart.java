package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;

/** The start page and the issued editions, to open or to download. */
public final class EditionPart implements PagePart {
    private static final int ON_START = 8;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "csv", "text/csv; charset=utf-8",
            "md", "text/markdown; charset=utf-8");

    private final EditionRack rack;

    public EditionPart(EditionShelf shelf) {
        rack = new EditionRack(shelf);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                "/editions",
                "Bản tin",
                "Các bản điểm báo ngày, tuần và phiếu đính chính đã phát hành của đơn vị.",
                Right.READ));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get("/", context -> start(context, pages), Right.READ);
        routes.get("/editions", context -> list(context, pages), Right.READ);
        routes.get("/editions/{id}/{file}", this::file, Right.READ);
    }

    private void start(Context context, Pages pages) throws IOException {
        List<EditionHead> all = rack.latest(Gate.visitor(context));
        List<EditionHead> latest = all.subList(0, Math.min(ON_START, all.size()));
        pages.show(context, "start.jte", "Trang đầu", Map.of("editions", latest, "count", all.size()));
    }

    private void list(Context context, Pages pages) throws IOException {
        pages.show(context, "editions.jte", "Bản tin", Map.of("editions", rack.latest(Gate.visitor(context))));
    }

    private void file(Context context) throws IOException {
        Visitor visitor = Gate.visitor(context);
        String name = context.pathParam("file");
        IssuedEdition edition = rack.find(context.pathParam("id"), visitor).orElseThrow(NotFoundResponse::new);
        byte[] content = rack.read(edition, name).orElseThrow(NotFoundResponse::new);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean page = ending.equals("html");
        if (page) {
            context.header("Content-Security-Policy", policy(new String(content, UTF_8)));
        } else {
            context.header("Content-Disposition", "attachment; filename=\"" + name + '"');
        }
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
                .result(content);
    }

    /** An edition is a page of its own: it may use the style sheet it was issued with and nothing else. */
    private static String policy(String html) {
        String styles = Jsoup.parse(html).select("style").stream()
                .map(style -> " 'sha256-" + sha256(style.data()) + '\'')
                .collect(Collectors.joining());
        return "default-src 'none'; style-src" + (styles.isEmpty() ? " 'none'" : styles)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
