package vn.diembao.pipeline.match;

import vn.diembao.pipeline.taxonomy.Alias;

/**
 * What a phrase in the trie stands for.
 *
 * @param group {@code programme}, {@code union}, {@code place}, {@code near}, a cue group or a word list
 * @param weight 1 where weights have no meaning
 * @param alias null for everything but names
 */
public record Entry(String group, String id, double weight, Alias alias) {}
