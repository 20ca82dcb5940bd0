package vn.diembao.crawlers.fetch;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** The client with everything off that would act on its own: redirects, retries, decompression, system proxies, reuse. */
final class BareHttpClient {
    private static final int MAX_LINE = 32 << 10;
    private static final int MAX_HEADERS = 200;
    /** Never the limit: whoever fetches has workers, and a connection serves one request. */
    private static final int MAX_CONNECTIONS = 2_000;

    private BareHttpClient() {}

    /** @param trust certificates to trust, null for the JDK's */
    static CloseableHttpClient create(FetchConfig config, DnsResolver resolver, SSLContext trust) {
        RequestConfig request = RequestConfig.custom()
                .setCookieSpec(StandardCookieSpec.RELAXED)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(config.deadlineMillis()))
                .setResponseTimeout(Timeout.ofMilliseconds(config.deadlineMillis()))
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections(config, resolver, trust))
                .setRoutePlanner(config.proxy() == null ? null : routes(config))
                .setDefaultRequestConfig(request)
                .setUserAgent(config.userAgent())
                // A body that lied about its length must not become the next answer (row 11).
                .setConnectionReuseStrategy((asked, answered, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableConnectionState()
                .disableAuthCaching()
                .build();
    }

    /** All through the proxy, which cannot see the sites on this machine's loopback. */
    private static HttpRoutePlanner routes(FetchConfig config) {
        String address = config.proxy();
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        return new DefaultProxyRoutePlanner(new HttpHost("http", address.substring(0, colon), port)) {
            @Override
            protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
                boolean local = config.allowsLoopback(target.getHostName(), target.getPort());
                return local ? null : super.determineProxy(target, context);
            }
        };
    }

    private static PoolingHttpClientConnectionManager connections(
            FetchConfig config, DnsResolver resolver, SSLContext trust) {
        Http1Config http1 = Http1Config.custom()
                .setMaxLineLength(MAX_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofMilliseconds(config.connectTimeoutMillis()))
                .setSocketTimeout(Timeout.ofMilliseconds(config.deadlineMillis()))
                .build();
        TlsConfig tls = TlsConfig.custom()
                .setHandshakeTimeout(Timeout.ofMilliseconds(config.connectTimeoutMillis()))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .build())
                .setDefaultConnectionConfig(connection)
                .setDefaultTlsConfig(tls)
                .setTlsSocketStrategy(
                        trust == null ? DefaultClientTlsStrategy.createDefault() : new DefaultClientTlsStrategy(trust))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .build();
    }
}
