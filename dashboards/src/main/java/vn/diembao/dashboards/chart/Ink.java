package vn.diembao.dashboards.chart;

import java.util.Locale;

/**
 * What a bar is filled with. Inks that stand side by side differ in lightness or in hatching, so that a print in black and
 * white tells them apart.
 */
public enum Ink {
    POSITIVE(0x1A7F4B, false),
    NEUTRAL(0xD5DAE0, false),
    NEGATIVE(0xC0392B, true),
    NOW(0x0B4F9E, false),
    BEFORE(0xB8C7DA, false),
    YEAR_AGO(0x5B6B7D, true);

    private final int rgb;
    private final boolean hatched;

    Ink(int rgb, boolean hatched) {
        this.rgb = rgb;
        this.hatched = hatched;
    }

    /** On white paper. */
    public int rgb() {
        return rgb;
    }

    /** Drawn as an outline with slanted lines. */
    public boolean hatched() {
        return hatched;
    }

    /** Name of its style class. */
    public String style() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
