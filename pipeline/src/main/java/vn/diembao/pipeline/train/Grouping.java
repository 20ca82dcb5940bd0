package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups that were found held against groups that were meant: B-cubed (Bagga and Baldwin 1998), which asks for each text how
 * much of its found group belongs there and how much of its meant group is found, and the same by pairs of texts.
 */
final class Grouping {
    /** A text with the number or id of its two groups. */
    record Member(String meant, String found) {
        Member {
            requireNonNull(meant, "meant is null");
            requireNonNull(found, "found is null");
        }
    }

    private final List<Member> members;
    private final Map<String, Integer> meant = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<Member, Integer> both = new HashMap<>();

    /** @param members all that were grouped and are known to belong somewhere */
    Grouping(List<Member> members) {
        this.members = List.copyOf(members);
        for (Member member : members) {
            meant.merge(member.meant(), 1, Integer::sum);
            found.merge(member.found(), 1, Integer::sum);
            both.merge(member, 1, Integer::sum);
        }
    }

    /** Of the members of some of the meant groups, which are what is drawn when the figures are drawn again. */
    List<Measured> measures(String name, List<String> groups) {
        List<double[]> cubes = new ArrayList<>();
        List<double[]> pairs = new ArrayList<>();
        for (String group : groups) {
            double[] cube = new double[Ratio.PARTS];
            double[] pair = new double[Ratio.PARTS];
            for (Member member : members) {
                if (member.meant().equals(group)) {
                    add(cube, pair, member);
                }
            }
            cubes.add(cube);
            pairs.add(pair);
        }
        List<Measured> measures = new ArrayList<>();
        for (Ratio.Kind kind : Ratio.Kind.values()) {
            measures.add(new Ratio("bcubed_" + kind.label() + ":" + name, kind, cubes));
        }
        for (Ratio.Kind kind : Ratio.Kind.values()) {
            measures.add(new Ratio("pairwise_" + kind.label() + ":" + name, kind, pairs));
        }
        return measures;
    }

    private void add(double[] cube, double[] pair, Member member) {
        double shared = both.get(member);
        double inFound = found.get(member.found());
        double inMeant = meant.get(member.meant());
        Ratio.add(cube, new double[] {shared / inFound, 1, shared / inMeant, 1});
        Ratio.add(pair, new double[] {shared - 1, inFound - 1, shared - 1, inMeant - 1});
    }
}
