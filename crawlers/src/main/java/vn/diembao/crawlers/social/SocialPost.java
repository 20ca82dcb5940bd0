package vn.diembao.crawlers.social;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.PostFacts;

/**
 * A post as its platform tells it, without any name but the page's own.
 *
 * @param id platform and the post's own id there, with a colon between
 * @param url of the post, for people
 * @param title empty where the platform knows none
 * @param text plain, in lines; may be empty
 * @param version tells this text from an earlier one of the same post
 * @param publishedAt null when the platform does not say
 */
public record SocialPost(
        String id, String url, String title, String text, String version, Instant publishedAt, PostFacts facts) {
    public SocialPost {
        requireNonNull(id, "id is null");
        requireNonNull(url, "url is null");
        requireNonNull(title, "title is null");
        requireNonNull(text, "text is null");
        requireNonNull(version, "version is null");
        requireNonNull(facts, "facts is null");
    }
}
