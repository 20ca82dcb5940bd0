package vn.diembao.pipeline.taxonomy;

/**
 * Words that speak for a label.
 *
 * @param group the list it stands in, e.g. {@code topics} or {@code tone}
 * @param id the label within the group
 * @param weight how strongly it speaks, above zero
 */
public record Cue(String group, String id, String text, double weight) {}
