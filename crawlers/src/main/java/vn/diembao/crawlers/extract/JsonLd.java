package vn.diembao.crawlers.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The article a page describes in schema.org JSON-LD: single, in an array, in {@code @graph} or nested. Broken JSON loses
 * what cannot be read, nothing else.
 */
final class JsonLd {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern TYPES =
            Pattern.compile("(\\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)");
    private static final Pattern PLAIN_FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|articleSection|inLanguage)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,500}+)\"");
    private static final Pattern WRAPPING = Pattern.compile("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)");
    private static final Pattern VOCABULARY = Pattern.compile("^https?://schema\\.org/");
    private static final int MAX_NODES = 20_000;

    private final JsonNode article;
    private final Set<String> pageTypes;

    private JsonLd(JsonNode article, Set<String> pageTypes) {
        this.article = article;
        this.pageTypes = pageTypes;
    }

    static JsonLd of(PageElements page) {
        JsonNode best = MissingNode.getInstance();
        Set<String> pageTypes = new LinkedHashSet<>();
        for (Element script : page.tagged("script")) {
            if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                continue;
            }
            JsonNode root = parsed(script.data());
            addTypes(root, pageTypes);
            JsonNode found = article(root);
            if (!found.isMissingNode()
                    && (best.isMissingNode() || best.path("headline").isMissingNode())) {
                best = found;
            }
        }
        return new JsonLd(best, pageTypes);
    }

    /** True when the page describes an article. */
    boolean hasArticle() {
        return !article.isMissingNode();
    }

    /** True when the article itself is of the type. */
    boolean isArticleOf(String type) {
        return types(article).contains(type);
    }

    /** True when something of the type stands at the top of the description. */
    boolean declares(String type) {
        return pageTypes.contains(type);
    }

    /** True when the outlet says that the article costs money or a login. */
    boolean isLocked() {
        return article.path("isAccessibleForFree").asText("true").equalsIgnoreCase("false");
    }

    /** The empty string when there is none. */
    String text(String field) {
        JsonNode value = article.path(field);
        JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        JsonNode name = first.isObject() ? first.path("name") : first;
        return CleanText.unescaped(name.asText(""));
    }

    /** Body as the outlet gives it to machines, paragraphs split at line ends; often absent, often flattened. */
    List<String> articleBody() {
        String raw = article.path("articleBody").asText("");
        return raw.lines().map(CleanText::unescaped).filter(s -> !s.isEmpty()).toList();
    }

    /** Names of persons; an organisation is no byline. */
    List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        JsonNode authors = article.path("author").isMissingNode() ? article.path("creator") : article.path("author");
        for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
            if (author.isTextual()) {
                names.add(CleanText.unescaped(author.asText()));
            } else if (!types(author).contains("Organization") && !types(author).contains("NewsMediaOrganization")) {
                JsonNode name = author.path("name");
                (name.isArray() ? name : List.of(name)).forEach(n -> names.add(CleanText.unescaped(n.asText(""))));
            }
        }
        names.remove("");
        names.remove(text("publisher"));
        return List.copyOf(names);
    }

    List<String> keywords() {
        JsonNode value = article.path("keywords");
        List<String> words = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(k -> {
            for (String word : k.asText("").split(",")) {
                words.add(CleanText.unescaped(word));
            }
        });
        words.removeIf(String::isEmpty);
        return words;
    }

    private static void addTypes(JsonNode root, Set<String> types) {
        for (JsonNode node : root.isArray() ? root : List.of(root)) {
            types.addAll(types(node));
            node.path("@graph").forEach(inner -> types.addAll(types(inner)));
        }
        types.remove("");
    }

    private static JsonNode parsed(String json) {
        String text = WRAPPING.matcher(json.strip()).replaceFirst("");
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            return rescued(text);
        }
    }

    private static JsonNode rescued(String broken) {
        var node = LENIENT.createObjectNode().put("@type", "Article");
        Matcher m = PLAIN_FIELD.matcher(broken);
        while (m.find()) {
            if (!node.has(m.group(1))) {
                node.put(m.group(1), m.group(2).replace("\\\"", "\"").replace("\\/", "/"));
            }
        }
        return node.size() > 1 ? node : MissingNode.getInstance();
    }

    /** First article in breadth-first order, so that the page's own comes before those it only mentions. */
    private static JsonNode article(JsonNode root) {
        Deque<JsonNode> queue = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !queue.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = queue.poll();
            if (node.isObject()
                    && types(node).stream().anyMatch(t -> TYPES.matcher(t).matches())) {
                return node;
            }
            if (node.isContainerNode()) {
                node.forEach(queue::add);
            }
        }
        return MissingNode.getInstance();
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type))
                .forEach(t -> types.add(VOCABULARY.matcher(t.asText("")).replaceFirst("")));
        return types;
    }
}
