package vn.diembao.crawlers.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.zip.ZipException;
import vn.diembao.model.RejectionReason;

/** What an exception on the way to an answer's end says. */
final class FetchFault {
    private FetchFault() {}

    /** Never null; of a body that cannot be unpacked it says that asking again does not help. */
    static RobotsPolicy.Refusal of(IOException fault) {
        RejectionReason reason = reason(fault);
        String name = fault.getClass().getSimpleName();
        boolean plain = fault instanceof BlockedAddressException;
        String detail = plain ? fault.getMessage() : name + ": " + fault.getMessage();
        return new RobotsPolicy.Refusal(reason, detail, RetryPolicy.isPassing(0, reason));
    }

    private static RejectionReason reason(IOException fault) {
        if (fault instanceof BlockedAddressException) {
            return RejectionReason.UNSAFE_URL;
        }
        if (fault instanceof OversizedBodyException) {
            return RejectionReason.TOO_LARGE;
        }
        if (fault instanceof BodyEncodingException || fault instanceof ZipException) {
            return RejectionReason.SERVER_ERROR;
        }
        // A socket's time-out is one of these too.
        return fault instanceof InterruptedIOException ? RejectionReason.TIMEOUT : RejectionReason.UNREACHABLE;
    }
}
