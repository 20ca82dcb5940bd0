package vn.diembao.pipeline.taxonomy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A programme, campaign, award, show or slogan of the unions.
 *
 * @param parent id of the programme it belongs to, null when there is none
 * @param counted units whose figures belong to it when a sentence speaks of several, e.g. {@code sáng kiến}
 * @param incidental true when figures beside its name rather belong to another programme of the text
 * @param period when it runs; open for what comes back every year
 * @param phases its stages with their targets, in their order; empty when it has none
 */
public record Programme(
        String id,
        String name,
        String kind,
        String parent,
        List<Alias> aliases,
        List<String> counted,
        boolean incidental,
        Period period,
        List<Phase> phases) {
    public Programme {
        requireNonNull(period, "period is null");
        aliases = List.copyOf(aliases);
        counted = List.copyOf(counted);
        phases = List.copyOf(phases);
    }
}
