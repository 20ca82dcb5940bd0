package vn.diembao.crawlers.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Where on a page the splitter is: in a box, in a caption, or in what may be the article. */
final class BlockPlaces {
    /** An element with this much of the text is the article, whatever its name says. */
    private static final double MOST = 0.4;
    /** More is text that stands beside a picture. */
    private static final int LONGEST_CAPTION = 400;

    private final TextMass mass;
    private final Holdings holdings;
    private final Boilerplate names;
    private final Set<Element> unwanted;
    /** The outermost element that is no article text; what it holds is of its kind. */
    private Element around;
    /** The first picture in it; null when there is none, or it is no caption. */
    private Element own;

    private Block.Place place = Block.Place.TEXT;

    BlockPlaces(TextMass mass, Holdings holdings, Boilerplate names, Set<Element> unwanted) {
        this.mass = mass;
        this.holdings = holdings;
        this.names = names;
        this.unwanted = unwanted;
    }

    boolean isSilent(Element element) {
        return Boilerplate.isSilentTag(element) || (Boilerplate.isHidden(element) && mass.share(element) < MOST);
    }

    boolean opensAt(Element element) {
        return around == null && judged(element) != Block.Place.TEXT;
    }

    void open(Element element) {
        around = element;
        place = judged(element);
        own = place == Block.Place.CAPTION ? element.selectFirst("img, amp-img") : null;
    }

    boolean closesAt(Element element) {
        return element.equals(around);
    }

    void close() {
        around = null;
        own = null;
        place = Block.Place.TEXT;
    }

    Block.Place place() {
        return place;
    }

    boolean isBox() {
        return place == Block.Place.BOX;
    }

    /** The picture a block speaks of: that of its figure, else the one seen last. */
    Element image(Element last) {
        return own == null ? last : own;
    }

    private Block.Place judged(Element element) {
        if (isCaption(element)) {
            return Block.Place.CAPTION;
        }
        boolean box = unwanted.contains(element)
                || isPictureTable(element)
                || (names.isBox(element) && mass.share(element) < MOST && !isQuotation(element));
        return box ? Block.Place.BOX : Block.Place.TEXT;
    }

    private boolean isCaption(Element element) {
        return switch (element.normalName()) {
            case "figure" -> isShort(element) && !holdings.text(element);
            case "table" -> isPictureTable(element) && !holdings.link(element);
            default -> names.isCaption(element) && mass.share(element) < MOST;
        };
    }

    /** A post of others that the article shows is part of what it tells. */
    private static boolean isQuotation(Element box) {
        return box.childrenSize() > 0 && box.child(0).normalName().equals("blockquote");
    }

    /** Some systems put a picture and its caption into a table, others a teaser of another article. */
    private boolean isPictureTable(Element element) {
        return element.normalName().equals("table") && isShort(element) && holdings.image(element);
    }

    private boolean isShort(Element element) {
        return mass.of(element) <= LONGEST_CAPTION && mass.share(element) < MOST;
    }
}
