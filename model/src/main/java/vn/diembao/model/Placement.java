package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a clip stood in print or was on air. Broadcasts are counted by outlet, kind and {@code slotKey}.
 *
 * @param slot programme or column as the office wrote it, e.g. {@code Lao động và Công đoàn}; null when there is none
 * @param slotKey {@link SlotKey} of it, null with it
 * @param place page or channel, e.g. {@code trang 3}, {@code VTV1}; null when it is not told
 * @param seconds how long it was, null when it is not told
 * @param attachment its scan or recording, null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Placement(String slot, String slotKey, String place, Integer seconds, Attachment attachment) {
    /** A placement with the key that belongs to its slot. */
    public static Placement of(String slot, String place, Integer seconds, Attachment attachment) {
        return new Placement(slot, slot == null ? null : SlotKey.of(slot), place, seconds, attachment);
    }

    /** All that is told, as one line: two placements with the same line are the same. */
    public String line() {
        String scan = attachment == null ? "" : requireNonNull(attachment.sha256());
        return String.join("\n", text(slot), text(place), seconds == null ? "" : seconds.toString(), scan);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
