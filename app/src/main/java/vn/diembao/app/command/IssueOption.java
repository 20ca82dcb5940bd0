package vn.diembao.app.command;

import picocli.CommandLine.Option;

/** Whether a digest is issued for good. */
final class IssueOption {
    @Option(
            names = "--issue",
            description = {
                "Issue the edition: kept under DIEMBAO_HOME/editions in every form and never changed; asked for again it",
                "is what it was, with a correction slip if clips have changed. Needs --for and a profile of the unit."
            })
    private boolean issue;

    @Option(
            names = "--send",
            description = "Issue it and hand it to the readers of the unit's profile by e-mail, once.")
    private boolean send;

    boolean wanted() {
        return issue || send;
    }

    boolean sends() {
        return send;
    }
}
