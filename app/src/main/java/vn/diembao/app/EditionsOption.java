package vn.diembao.app;

import picocli.CommandLine.Mixin;
import vn.diembao.pipeline.RetentionPlan;

/** Whether a run issues editions beside its work: it does when this installation has profiles of its own. */
public final class EditionsOption {
    @Mixin
    private UnitsOption units;

    @Mixin
    private MailOption mail;

    /** What is to be issued, refused when a profile or the mail server's settings have a problem. */
    public EditionPlan plan(DiembaoHome home, RetentionPlan retention) {
        return new EditionPlan(units.own(home).all(), mail.own(home), retention);
    }
}
