package vn.diembao.app;

import java.util.List;
import picocli.CommandLine.Mixin;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Whether a run issues editions beside its work: it does when this installation has profiles of its own. */
public final class EditionsOption {
    @Mixin
    private UnitsOption units;

    @Mixin
    private MailOption mail;

    /**
     * What is to be issued, refused when a profile or the mail server's settings have a problem.
     *
     * @param taxonomy by which the run labels
     */
    public EditionPlan plan(DiembaoHome home, RetentionPlan retention, Taxonomy taxonomy) {
        EditionPlan plan = new EditionPlan(units.own(home).all(), mail.own(home), retention);
        List<String> problems = new ProfileCheck(taxonomy.terms())
                .problems(plan.profiles(), plan.mail().isPresent());
        if (!problems.isEmpty()) {
            throw CommandException.wrong(problems);
        }
        return plan;
    }
}
