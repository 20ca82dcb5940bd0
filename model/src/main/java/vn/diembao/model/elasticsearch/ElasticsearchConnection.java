package vn.diembao.model.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import vn.diembao.model.StoredJson;

/** An open connection to the cluster; safe to share between threads, closed by whoever opened it. */
public final class ElasticsearchConnection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int RESPONSE_MILLIS = 30_000;

    private final RestClientTransport transport;

    public ElasticsearchConnection(ElasticsearchConfig config) {
        URI uri = URI.create(config.url());
        RestClientBuilder builder = RestClient.builder(new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
                .setDefaultHeaders(authorization(config).toArray(Header[]::new))
                .setRequestConfigCallback(ElasticsearchConnection::withTimeouts);
        if (config.caFile() != null) {
            SSLContext tls = trusting(Path.of(config.caFile()));
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(tls));
        }
        transport = new RestClientTransport(builder.build(), new JacksonJsonpMapper(StoredJson.mapper()));
    }

    public ElasticsearchClient client() {
        return new ElasticsearchClient(transport);
    }

    public ElasticsearchAsyncClient asyncClient() {
        return new ElasticsearchAsyncClient(transport);
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    private static RequestConfig.Builder withTimeouts(RequestConfig.Builder request) {
        return request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(RESPONSE_MILLIS);
    }

    private static List<Header> authorization(ElasticsearchConfig config) {
        if (config.apiKey() != null) {
            return List.of(new BasicHeader("Authorization", "ApiKey " + config.apiKey()));
        }
        if (config.user() != null) {
            String pair = config.user() + ':' + config.password();
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return List.of(new BasicHeader("Authorization", "Basic " + basic));
        }
        return List.of();
    }

    private static SSLContext trusting(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<Certificate> certificates =
                    new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca-" + i, certificates.get(i));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot read the CA file " + caFile + ": " + e.getMessage(), e);
        }
    }
}
