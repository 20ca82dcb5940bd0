package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * A picture of an article; the picture itself is not fetched.
 *
 * @param url absolute, http or https
 * @param caption as it stands under the picture, with its credit; empty when there is none
 */
public record Picture(String url, String caption) {
    public Picture {
        requireNonNull(url, "url is null");
        requireNonNull(caption, "caption is null");
    }
}
