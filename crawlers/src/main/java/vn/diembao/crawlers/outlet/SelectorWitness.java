package vn.diembao.crawlers.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The smallest page on which one selector would match: where that page does not match, or no HTML parser would leave it so,
 * the selector can match nowhere. Built from tags, ids, classes, attributes and combinators; any other part of a selector
 * leaves it undecided.
 */
final class SelectorWitness {
    private static final Pattern PART = Pattern.compile("\\s*(?<combinator>[>+~])\\s*|(?<space>\\s+)"
            + "|\\[\\s*(?<attribute>[\\w:-]+)\\s*(?:(?<operator>[\\^$*]?=)\\s*[\"']?(?<value>[^\\]\"']*)[\"']?)?\\s*]"
            + "|#(?<id>[\\w-]+)|\\.(?<class>[\\w-]+)|(?<tag>\\*|[a-zA-Z][\\w-]*)|(?<not>:not\\([^():]*\\))");
    private static final Set<String> FRAME = Set.of("html", "head", "body");
    private static final Set<String> HEAD_ONLY =
            Set.of("title", "meta", "link", "script", "style", "base", "noscript", "template");
    private static final Set<String> CHILDLESS = Set.of(
            "meta",
            "link",
            "base",
            "img",
            "br",
            "hr",
            "input",
            "source",
            "embed",
            "area",
            "col",
            "wbr",
            "title",
            "script",
            "style",
            "textarea");
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "meta", "link", "base", "img", "br", "hr", "input", "source", "embed", "area", "col", "wbr", "script",
            "style", "html", "head");

    private final Document page = Document.createShell("");
    private final String selector;
    private final boolean decided;
    private final boolean misplaced;
    private final boolean compound;
    private Element target;

    private SelectorWitness(String selector) {
        this.selector = selector;
        List<WitnessElement> steps = steps(selector);
        decided = !steps.isEmpty();
        compound = steps.size() == 1 && !selector.contains(":not");
        misplaced = decided && !steps.stream().allMatch(this::place);
    }

    /** One witness for each alternative of a selector list. */
    static List<SelectorWitness> of(String selectors) {
        return alternatives(selectors).stream().map(SelectorWitness::new).toList();
    }

    boolean isImpossible() {
        return decided && (misplaced || !target.is(selector));
    }

    /** True when the element it leads to holds no text of its own or of its children. */
    boolean isTextless() {
        if (!decided || misplaced) {
            return false;
        }
        boolean hidden = isInHead(target) && !target.normalName().equals("title");
        return hidden || WITHOUT_TEXT.contains(target.normalName());
    }

    /** True when everything the other selector matches is matched by this one too. */
    boolean covers(SelectorWitness other) {
        return compound && other.decided && !other.misplaced && other.target.is(selector);
    }

    private static List<WitnessElement> steps(String selector) {
        List<WitnessElement> steps = new ArrayList<>(List.of(new WitnessElement(' ')));
        Matcher part = PART.matcher(selector);
        int at = 0;
        while (at < selector.length()) {
            if (!part.region(at, selector.length()).lookingAt()) {
                return List.of();
            }
            at = part.end();
            if (part.group("combinator") != null || part.group("space") != null) {
                steps.add(new WitnessElement(
                        part.group("space") != null
                                ? ' '
                                : part.group("combinator").charAt(0)));
            } else {
                steps.get(steps.size() - 1).take(part);
            }
        }
        return steps;
    }

    /** Puts the next element of the selector on the page; false where no parser would leave it. */
    private boolean place(WitnessElement step) {
        String tag = step.tag();
        if (FRAME.contains(tag)) {
            boolean below = target == null || (target.normalName().equals("html") && !tag.equals("html"));
            target = tag.equals("html") ? page.child(0) : tag.equals("head") ? page.head() : page.body();
            step.dress(target);
            return below;
        }
        Element parent = target == null ? page.body() : step.isSibling() ? target.parent() : target;
        if (parent.normalName().equals("html")) {
            parent = HEAD_ONLY.contains(tag) ? page.head() : page.body();
        }
        boolean possible = !CHILDLESS.contains(parent.normalName())
                && (!isInHead(parent) || tag.equals(WitnessElement.ANY) || HEAD_ONLY.contains(tag));
        target = parent.appendElement(tag);
        step.dress(target);
        return possible;
    }

    private static boolean isInHead(Element element) {
        return element.closest("head") != null;
    }

    private static List<String> alternatives(String selectors) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < selectors.length(); i++) {
            char c = selectors.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(selectors.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(selectors.substring(from).strip());
        return parts;
    }
}
