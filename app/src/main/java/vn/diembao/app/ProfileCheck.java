package vn.diembao.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.alert.Alert;
import vn.diembao.dashboards.term.NearestIds;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.Term;

/** Holds profiles to the taxonomy a run labels by: an id that no text will ever bear would be silence, not an error. */
final class ProfileCheck {
    private final Set<String> unions = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>(Set.of(Alert.OTHER));

    ProfileCheck(Collection<Term> terms) {
        terms.forEach(term -> {
            switch (term.kind()) {
                case "union" -> unions.add(term.id());
                case "alerts" -> kinds.add(term.id());
                default -> {}
            }
        });
    }

    /**
     * Everything that cannot come to be; empty when all is well.
     *
     * @param mails whether there is a mail server
     */
    List<String> problems(Collection<UnitProfile> profiles, boolean mails) {
        List<String> problems = new ArrayList<>();
        for (UnitProfile profile : profiles) {
            String place = "profile of " + profile.unit() + ": ";
            Set<String> exceptions = new TreeSet<>(kinds);
            exceptions.add(Alert.VOLUME);
            check(place + "no union body", Set.of(profile.unit()), unions, problems);
            check(place + "alerts.kinds: no kind", profile.alerts().kinds(), kinds, problems);
            check(
                    place + "alerts.quiet.except: no kind",
                    profile.alerts().quiet().except(),
                    exceptions,
                    problems);
            if (!mails && !profile.alerts().mail().to().isEmpty()) {
                problems.add(place + "alerts.mail has readers, but there is no mail server");
            }
        }
        return problems;
    }

    private static void check(String what, Set<String> given, Set<String> known, List<String> problems) {
        for (String id : new TreeSet<>(given)) {
            if (!known.contains(id)) {
                problems.add(
                        what + " \"" + id + "\" in the taxonomy; near: " + String.join(", ", NearestIds.of(id, known)));
            }
        }
    }
}
