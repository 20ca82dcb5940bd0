package vn.diembao.crawlers.social;

import java.time.Instant;

/** What is known of a page's posts from earlier polls. */
public interface KnownPosts {
    /** True when that version of the post was handed on. */
    boolean holds(String id, String version);

    /** True when the post is new or changed, or its counts are due at that time. */
    boolean wants(SocialPost post, Instant readAt);
}
