package vn.diembao.dashboards.volume;

import java.time.LocalDate;

/**
 * A day within a season.
 *
 * @param id of {@code seasons.txt}
 * @param name in Vietnamese
 * @param anchor the feast itself
 * @param offset days from the feast, negative before it
 */
record Season(String id, String name, LocalDate anchor, int offset) {}
