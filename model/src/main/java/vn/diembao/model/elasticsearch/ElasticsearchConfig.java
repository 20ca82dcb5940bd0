package vn.diembao.model.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the cluster is and who we are there.
 *
 * @param url scheme, host and port, e.g. {@code http://127.0.0.1:9200}
 * @param user null without basic authentication
 * @param password null without basic authentication; a secret, never printed
 * @param apiKey encoded API key, null without one; a secret, never printed
 * @param caFile path of a PEM file with the cluster's CA, null to trust the platform's
 */
public record ElasticsearchConfig(String url, String user, String password, String apiKey, String caFile)
        implements Serializable {

    public ElasticsearchConfig {
        requireNonNull(url, "url is null");
        URI uri = URI.create(url);
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "give user and password apart from the Elasticsearch address (DIEMBAO_ES_USER, DIEMBAO_ES_PASSWORD)");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new IllegalArgumentException("not an Elasticsearch address (http[s]://host:port): " + url);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("Elasticsearch user and password go together");
        }
        if (user != null && apiKey != null) {
            throw new IllegalArgumentException("give either user and password or an API key for Elasticsearch");
        }
    }

    /** A cluster without authentication, such as the local node on loopback. */
    public static ElasticsearchConfig open(String url) {
        return new ElasticsearchConfig(url, null, null, null, null);
    }

    /**
     * A cluster with what the environment says of it: {@code DIEMBAO_ES_USER} with {@code DIEMBAO_ES_PASSWORD}, or
     * {@code DIEMBAO_ES_API_KEY}; {@code DIEMBAO_ES_CA} names a PEM file. A secret may stand in a file named by the same
     * variable with {@code _FILE} behind it.
     *
     * @throws IllegalArgumentException when the settings contradict each other or a file cannot be read
     */
    public static ElasticsearchConfig fromEnvironment(String url, Map<String, String> environment) {
        return new ElasticsearchConfig(
                url,
                environment.get("DIEMBAO_ES_USER"),
                secret(environment, "DIEMBAO_ES_PASSWORD"),
                secret(environment, "DIEMBAO_ES_API_KEY"),
                environment.get("DIEMBAO_ES_CA"));
    }

    private static String secret(Map<String, String> environment, String name) {
        String file = environment.get(name + "_FILE");
        if (file == null) {
            return environment.get(name);
        }
        try {
            return Files.readString(Path.of(file), UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + name + "_FILE (" + file + ")", e);
        }
    }

    @Override
    public String toString() {
        String who = apiKey != null ? " with an API key" : user != null ? " as " + user : "";
        return url + who;
    }
}
