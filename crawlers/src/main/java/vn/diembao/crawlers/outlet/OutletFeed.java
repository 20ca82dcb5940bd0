package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A feed to poll: any document that lists a source's new pages.
 *
 * @param url http or https
 * @param listing where its entries stand, null unless {@code form} is {@link FeedForm#LISTING}
 * @param title the channel title it should carry, null when any will do: an outlet may answer an old address with
 *     another section
 * @param page whose posts they are, null unless {@code form} is {@link FeedForm#POSTS}
 */
public record OutletFeed(
        String url,
        FeedForm form,
        ListingSelectors listing,
        FeedGrade grade,
        PollPace pace,
        String title,
        SocialPage page)
        implements Serializable {

    public OutletFeed {
        requireNonNull(url, "url is null");
        requireNonNull(form, "form is null");
        requireNonNull(grade, "grade is null");
        requireNonNull(pace, "pace is null");
        if ((form == FeedForm.LISTING) != (listing != null)) {
            throw new IllegalArgumentException("listing selectors belong to a listing, and to nothing else");
        }
        if ((form == FeedForm.POSTS) != (page != null)) {
            throw new IllegalArgumentException("a page belongs to posts, and to nothing else");
        }
    }

    /** A document that lists pages. */
    public OutletFeed(
            String url, FeedForm form, ListingSelectors listing, FeedGrade grade, PollPace pace, String title) {
        this(url, form, listing, grade, pace, title, null);
    }

    /** A verified feed with the default pace. */
    public static OutletFeed verified(String url) {
        return new OutletFeed(url, FeedForm.FEED, null, FeedGrade.VERIFIED, PollPace.DEFAULT, null);
    }

    /** The same feed at another pace. */
    public OutletFeed at(PollPace other) {
        return new OutletFeed(url, form, listing, grade, other, title, page);
    }
}
