package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.diembao.dashboards.search.ClipFacet;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.ClipSheet;
import vn.diembao.dashboards.search.FacetCount;
import vn.diembao.dashboards.search.FoundClip;
import vn.diembao.dashboards.search.FoundPage;
import vn.diembao.dashboards.search.SearchText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Clip;

/**
 * The search page.
 *
 * @param asked parameters of the address, also when they were refused
 * @param further whether this is not the first page
 * @param complaint why the search was not carried out, empty when it was
 */
record SearchView(
        ClipSearch search,
        Map<String, List<String>> asked,
        FoundPage page,
        TermBook book,
        boolean further,
        String complaint) {
    SearchView {
        requireNonNull(search, "search is null");
        requireNonNull(page, "page is null");
    }

    String title() {
        return typed().isBlank() ? "Tìm kiếm" : "Tìm: " + typed();
    }

    /** What stood in the box. */
    String typed() {
        return asked("q");
    }

    /** The first day as shown, or as it was mistyped. */
    String from() {
        return complaint.isEmpty() ? ClipSearch.shown(search.from()) : asked("from");
    }

    String to() {
        return complaint.isEmpty() ? ClipSearch.shown(search.to()) : asked("to");
    }

    /** Whether something is typed that clips can fit more or less well. */
    boolean ranks() {
        return SearchText.parse(search.typed()).ranks();
    }

    /** Whether the order is one that the reader chose. */
    boolean newestChosen() {
        return search.newestFirst() && !search.typed().isEmpty();
    }

    private String asked(String key) {
        List<String> values = asked.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    static String count(long number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    /** Facets with a value to choose, in their order. */
    List<ClipFacet> facets() {
        return List.of(ClipFacet.values()).stream()
                .filter(ClipFacet::isOffered)
                .filter(facet -> !page.facets().getOrDefault(facet, List.of()).isEmpty())
                .toList();
    }

    List<FacetCount> counts(ClipFacet facet) {
        return page.facets().getOrDefault(facet, List.of());
    }

    /** Whether a facet has something chosen, so that it stands open. */
    boolean isOpen(ClipFacet facet) {
        return !search.values(facet).isEmpty();
    }

    String toggled(FacetCount count) {
        boolean offered = count.facet().isOffered();
        return path(offered ? search.toggled(count.facet(), count.value()) : search.without(count.facet()));
    }

    /** What the search is narrowed down to: each leads to the search without it. */
    List<FacetCount> chosen() {
        List<FacetCount> chosen = new ArrayList<>();
        page.facets()
                .values()
                .forEach(counts -> counts.stream().filter(FacetCount::chosen).forEach(chosen::add));
        return chosen;
    }

    String reset() {
        return path(new ClipSearch(search.typed(), Map.of(), null, null, search.newestFirst()));
    }

    String ordered(boolean newestFirst) {
        return path(new ClipSearch(search.typed(), search.chosen(), search.from(), search.to(), newestFirst));
    }

    String first() {
        return path(search);
    }

    String next() {
        String address = search.address();
        return ExplorePart.PATH + '?' + (address.isEmpty() ? "" : address + '&') + "after="
                + URLEncoder.encode(page.next(), UTF_8);
    }

    String download(String form) {
        return "/search/export." + form + (search.address().isEmpty() ? "" : '?' + search.address());
    }

    static String published(FoundClip found) {
        return ClipSheet.time(found.publishedAt());
    }

    String tone(FoundClip found) {
        return book.name("tone", found.clip().labels().eventTone());
    }

    String copy(Clip clip) {
        return clip.story() != null && clip.story().copiesAnother() ? ClipSheet.copy(clip, book) : "";
    }

    List<String> chips(Clip clip) {
        List<String> chips = new ArrayList<>();
        clip.labels().alertKinds().forEach(id -> chips.add(book.name("alerts", id)));
        clip.labels().programmes().forEach(id -> chips.add(book.name("programme", id)));
        clip.labels().federations().forEach(id -> chips.add(book.union(id)));
        clip.labels().topics().forEach(id -> chips.add(book.name("topic", id)));
        return chips.stream().distinct().limit(6).toList();
    }

    private static String path(ClipSearch search) {
        return ExplorePart.PATH + (search.address().isEmpty() ? "" : '?' + search.address());
    }
}
