package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

/**
 * The checkpoint that stood behind a run when it was hit.
 *
 * @param checkpoint its name
 * @param restored true when the run went on from it; otherwise the job outlived the kill, and this was its newest then
 */
public record ResumePoint(String checkpoint, boolean restored) {
    static final ResumePoint NONE = new ResumePoint("-", false);

    private static final int DIGITS = 8;

    public ResumePoint {
        requireNonNull(checkpoint, "checkpoint is null");
    }

    /** @param place path or address of the checkpoint's directory: its number and the first digits of its job will do */
    static ResumePoint at(String place, boolean restored) {
        String[] names = place.split("/");
        String number = names[names.length - 1];
        String job = names.length < 2 ? "" : names[names.length - 2];
        return new ResumePoint(number + " of " + job.substring(0, Math.min(DIGITS, job.length())), restored);
    }
}
