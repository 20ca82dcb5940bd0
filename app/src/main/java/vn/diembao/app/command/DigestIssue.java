package vn.diembao.app.command;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.PaperSource;
import vn.diembao.dashboards.edition.EditionPress;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.mail.EditionLetters;
import vn.diembao.dashboards.mail.MailAccount;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.mail.MailSender;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.unit.UnitProfile;

/** Issues one edition by hand, and sends it if asked to. */
final class DigestIssue {
    private final EditionShelf shelf;
    private final EditionPress press;
    private final Outbox outbox;
    private final Clock clock;

    DigestIssue(PaperSource papers, DiembaoHome home, Clock clock) {
        this.shelf = new EditionShelf(home.editions());
        this.press = new EditionPress(papers, shelf, clock);
        this.outbox = new Outbox(home.outbox(), clock);
        this.clock = clock;
    }

    /** The edition, then all slips to it, a new one included; names of their files go to stdout. */
    List<IssuedEdition> issue(UnitProfile profile, DigestPeriod period, LocalDate date) throws IOException {
        List<IssuedEdition> papers = new ArrayList<>();
        IssuedEdition edition = press.issue(profile, period, date);
        press.correct(profile, period, date);
        papers.add(edition);
        papers.addAll(press.slips(edition.id()));
        for (IssuedEdition paper : papers) {
            System.err.println("edition " + paper.id() + ", issued " + paper.issuedAt() + ", SHA-256 " + paper.hash());
            shelf.files(paper).forEach(System.out::println);
        }
        return papers;
    }

    /** Sends what is due, not only of these editions. */
    int send(List<IssuedEdition> papers, UnitProfile profile, MailConfig config) throws IOException {
        if (profile.mail().to().isEmpty()) {
            throw CommandException.wrong("the profile of " + profile.unit() + " names no readers (mail: to:)");
        }
        for (IssuedEdition paper : papers) {
            outbox.queue(paper, profile.mail());
        }
        MailAccount account =
                new MailSender(outbox, new EditionLetters(shelf), config, clock, RandomGenerator.getDefault()).send();
        System.err.println("mails handed over " + account.handedOver() + ", to be tried again " + account.postponed()
                + ", not to be sent " + account.ended()
                + (account.trouble().isEmpty() ? "" : " (" + account.trouble() + ')'));
        return account.postponed() + account.ended() == 0 && account.trouble().isEmpty() ? 0 : 1;
    }
}
