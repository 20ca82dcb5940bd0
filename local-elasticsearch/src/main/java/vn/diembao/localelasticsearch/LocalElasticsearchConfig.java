package vn.diembao.localelasticsearch;

import java.nio.file.Path;

/**
 * Which node to start and where.
 *
 * @param home directory of this node's data, logs and {@code node.properties}; made when absent; one node per home
 * @param distribution what the build assembled in {@code local-elasticsearch/target/distribution}
 * @param heapMegabytes size of the Java heap in MB, at least 128
 * @param port HTTP port on 127.0.0.1; 0 for a free one, the same as last time where that is still free
 */
public record LocalElasticsearchConfig(Path home, Path distribution, int heapMegabytes, int port) {
    /** Seen with it: 260 MB resident after start, 400 MB after 40,000 documents. */
    public static final int DEFAULT_HEAP_MEGABYTES = 512;

    /** System property naming the distribution's directory. */
    public static final String DISTRIBUTION_PROPERTY = "diembao.elasticsearch.distribution";

    private static final int LEAST_HEAP_MEGABYTES = 128;
    private static final int LAST_PORT = 65_535;

    public LocalElasticsearchConfig {
        home = home.toAbsolutePath().normalize();
        distribution = distribution.toAbsolutePath().normalize();
        if (heapMegabytes < LEAST_HEAP_MEGABYTES) {
            throw new IllegalArgumentException(
                    "Elasticsearch needs a heap of at least " + LEAST_HEAP_MEGABYTES + " MB, not " + heapMegabytes);
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a port (0-" + LAST_PORT + "): " + port);
        }
    }

    /**
     * A node with the default distribution and heap on a free port.
     *
     * @throws LocalElasticsearchException when the distribution's place is not known
     */
    public static LocalElasticsearchConfig of(Path home) {
        return new LocalElasticsearchConfig(home, defaultDistribution(), DEFAULT_HEAP_MEGABYTES, 0);
    }

    /**
     * The directory {@link #DISTRIBUTION_PROPERTY} names; whether it is there is seen at start.
     *
     * @throws LocalElasticsearchException when the property is not set
     */
    public static Path defaultDistribution() {
        String directory = System.getProperty(DISTRIBUTION_PROPERTY);
        if (directory == null || directory.isBlank()) {
            throw new LocalElasticsearchException("where the local Elasticsearch is built is not known: start with -D"
                    + DISTRIBUTION_PROPERTY + "=<checkout>/local-elasticsearch/target/distribution");
        }
        return Path.of(directory);
    }
}
