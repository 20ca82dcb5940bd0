package vn.diembao.pipeline.taxonomy;

import java.util.List;

/**
 * A programme, campaign, award, show or slogan of the unions.
 *
 * @param parent id of the programme it belongs to, null when there is none
 * @param counted nouns whose figures are reported for it, e.g. {@code sáng kiến}
 */
public record Programme(String id, String name, String kind, String parent, List<Alias> aliases, List<String> counted) {
    public Programme {
        aliases = List.copyOf(aliases);
        counted = List.copyOf(counted);
    }
}
