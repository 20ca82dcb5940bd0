package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The outlet as it is shown beside a clip.
 *
 * @param id id of the source file
 * @param name as the outlet writes itself, e.g. {@code Báo Lao Động}
 * @param kind {@code union_press}, {@code union_portal}, {@code central}, {@code local}, {@code broadcaster},
 *     {@code agency}, {@code corporate}, {@code aggregator}, {@code social_page} …
 * @param ownPress true when a union body publishes it
 */
public record OutletName(String id, String name, String kind, boolean ownPress) implements Serializable {
    public OutletName {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}
