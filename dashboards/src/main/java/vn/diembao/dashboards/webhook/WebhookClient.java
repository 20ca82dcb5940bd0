package vn.diembao.dashboards.webhook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON. A redirect is not followed, nothing is retried here, no cookie is kept, an answer is read as far as a few
 * kilobytes. Holds no connection between posts: they are few.
 */
public final class WebhookClient {
    private static final Timeout CONNECTING = Timeout.ofSeconds(10);
    private static final int MOST_ANSWER = 8 * 1024;

    private final DnsResolver names;
    private final Timeout patience;

    /** With the platform's resolver and half a minute of patience. */
    public WebhookClient() {
        this(SystemDefaultDnsResolver.INSTANCE, Timeout.ofSeconds(30));
    }

    WebhookClient(DnsResolver names, Timeout patience) {
        this.names = requireNonNull(names, "names is null");
        this.patience = patience;
    }

    /**
     * Posts once.
     *
     * @param onOwnNetwork whether the target may have a private or loopback address
     * @param start done before the first byte of the body; an exception keeps it from being sent
     * @return what was answered; a network that fails is an answer too
     */
    public WebhookAnswer post(
            URI url, boolean onOwnNetwork, Map<String, String> headers, String body, PostedText.Start start) {
        PostedText text = new PostedText(body, start);
        try (CloseableHttpClient http = client(onOwnNetwork)) {
            HttpPost post = new HttpPost(url);
            headers.forEach(post::setHeader);
            post.setEntity(text);
            return http.execute(post, response -> new WebhookAnswer(response.getCode(), beginning(response), "", true));
        } catch (IOException | RuntimeException e) {
            return WebhookAnswer.none(told(e, url), text.hasBegun());
        }
    }

    private CloseableHttpClient client(boolean onOwnNetwork) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new TargetGuard(names, onOwnNetwork))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .setSocketTimeout(patience)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("diembao")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        try (var in = entity.getContent()) {
            return new String(in.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    /** Paths may be secrets, and messages tell them. */
    private static String told(Exception e, URI url) {
        String words = String.valueOf(e.getMessage());
        String path = url.getRawPath();
        boolean tells = path != null && path.length() > 1 && words.contains(path);
        return e.getClass().getSimpleName() + (tells ? "" : ": " + words);
    }
}
