package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a unit's alerts are posted to.
 *
 * @param url http only to a target on the own network
 * @param user of Zalo: id of the follower; empty for {@link WebhookFormat#JSON}
 * @param secretFile file that only its owner may read: the key that signs, or the access token of the Official Account; null
 *     for no signature
 * @param onOwnNetwork whether the target may have a private or loopback address
 */
public record Webhook(URI url, WebhookFormat format, String user, Path secretFile, boolean onOwnNetwork) {
    /** The message API of Zalo. */
    public static final URI ZALO = URI.create("https://openapi.zalo.me/v3.0/oa/message/cs");

    public Webhook {
        requireNonNull(url, "url is null");
        requireNonNull(format, "format is null");
        requireNonNull(user, "user is null");
        if (format == WebhookFormat.ZALO && (user.isEmpty() || secretFile == null)) {
            throw new IllegalArgumentException("Zalo wants a user and a secret_file with the access token");
        }
    }

    /** Without what may be a secret: the path is not told. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost();
    }
}
