package vn.diembao.dashboards.webhook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
 * kilobytes, and a target that drips one is cut off after a minute in all. Holds no connection between posts: they are few.
 */
public final class WebhookClient {
    private static final Timeout CONNECTING = Timeout.ofSeconds(10);
    private static final int MOST_ANSWER = 8 * 1024;

    private final DnsResolver names;
    private final Timeout patience;
    private final Duration inAll;

    /** With the platform's resolver, half a minute of patience with silence, and a minute for the whole. */
    public WebhookClient() {
        this(SystemDefaultDnsResolver.INSTANCE, Timeout.ofSeconds(30), Duration.ofSeconds(60));
    }

    WebhookClient(DnsResolver names, Timeout patience, Duration inAll) {
        this.names = requireNonNull(names, "names is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.inAll = requireNonNull(inAll, "inAll is null");
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
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(text);
        AtomicReference<WebhookAnswer> heard = new AtomicReference<>();
        CompletableFuture<Boolean> late =
                new CompletableFuture<Boolean>().completeOnTimeout(true, inAll.toMillis(), TimeUnit.MILLISECONDS);
        var unused = late.thenAccept(yes -> post.cancel());
        try (CloseableHttpClient http = client(onOwnNetwork)) {
            return http.execute(post, response -> {
                heard.set(new WebhookAnswer(response.getCode(), beginning(response), "", true));
                // What is left of the answer may have no end.
                post.cancel();
                return heard.get();
            });
        } catch (IOException | RuntimeException e) {
            if (heard.get() != null) {
                return heard.get();
            }
            boolean cut = late.isDone();
            return WebhookAnswer.none(
                    cut ? "no whole answer within " + inAll.toSeconds() + " s" : told(e, url), text.hasBegun());
        } finally {
            late.cancel(false);
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
        // Not closed here: closing reads on to the end.
        return new String(entity.getContent().readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
    }

    /** Paths may be secrets, and messages tell them. */
    private static String told(Exception e, URI url) {
        String words = String.valueOf(e.getMessage());
        String path = url.getRawPath();
        boolean tells = path != null && path.length() > 1 && words.contains(path);
        return e.getClass().getSimpleName() + (tells ? "" : ": " + words);
    }
}
