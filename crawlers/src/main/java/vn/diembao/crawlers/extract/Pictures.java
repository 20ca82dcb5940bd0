package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import vn.diembao.model.Picture;

/** Reads the pictures of an article's body with what stands under them. */
final class Pictures {
    private static final int MOST = 50;
    /** Less is a sign or a counting pixel; in pixels, where the page tells. */
    private static final int LEAST_SIDE = 60;
    /** Where pages that load pictures late keep the address, before the one shown meanwhile. */
    private static final List<String> ADDRESSES =
            List.of("data-original", "data-src", "data-lazy-src", "data-photo-original-src", "src");

    private Pictures() {}

    /**
     * @param body tells the pictures of the body from others
     * @param text captions already told from paragraphs
     */
    static List<Picture> in(Predicate<Element> body, SplitText text) {
        Map<Element, String> captions = new LinkedHashMap<>();
        text.images().stream().filter(body).forEach(image -> captions.put(image, ""));
        for (Block block : text.blocks()) {
            if (block.place() == Block.Place.CAPTION && captions.containsKey(block.picture())) {
                captions.merge(block.picture(), block.text(), (a, b) -> a.isEmpty() ? b : a + " " + b);
            }
        }
        Map<String, Picture> pictures = new LinkedHashMap<>();
        captions.forEach((image, caption) -> {
            String url = pictures.size() < MOST ? address(image) : "";
            if (!url.isEmpty()) {
                pictures.putIfAbsent(url, new Picture(url, caption));
            }
        });
        return new ArrayList<>(pictures.values());
    }

    /** Empty when the element shows nothing that has an address of its own. */
    private static String address(Element image) {
        if (isSmall(image.attr("width")) || isSmall(image.attr("height"))) {
            return "";
        }
        for (String attribute : ADDRESSES) {
            String url = image.absUrl(attribute);
            if (url.startsWith("http://") || url.startsWith("https://")) {
                return url;
            }
        }
        return "";
    }

    private static boolean isSmall(String side) {
        return side.matches("\\d{1,2}") && Integer.parseInt(side) < LEAST_SIDE;
    }
}
