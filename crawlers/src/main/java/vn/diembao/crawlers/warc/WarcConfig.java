package vn.diembao.crawlers.warc;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where raw pages are kept, and for how long.
 *
 * @param directory empty when nothing is kept
 * @param retentionDays a file goes when its first page may be this old, at least 1
 * @param maxFileBytes a file that has reached this size is closed
 * @param maxFileMillis a file that has been open this long is closed
 */
public record WarcConfig(String directory, int retentionDays, long maxFileBytes, long maxFileMillis)
        implements Serializable {
    /** Keeps nothing. */
    public static final WarcConfig OFF = in("");

    /** Days that raw pages stay unless told otherwise (design, "People, not only machines"). */
    public static final int DEFAULT_RETENTION_DAYS = 30;

    public WarcConfig {
        requireNonNull(directory, "directory is null");
        if (retentionDays < 1 || maxFileBytes < 1 || maxFileMillis < 1) {
            throw new IllegalArgumentException("days, size and age of WARC files must be positive");
        }
    }

    /** Kept there for 30 days in files of 256 MiB or an hour. */
    public static WarcConfig in(String directory) {
        return new WarcConfig(directory, DEFAULT_RETENTION_DAYS, 256L << 20, 3_600_000);
    }

    /** The same, kept for another time. */
    public WarcConfig forDays(int days) {
        return new WarcConfig(directory, days, maxFileBytes, maxFileMillis);
    }

    public boolean isOff() {
        return directory.isEmpty();
    }
}
