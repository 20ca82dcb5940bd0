package vn.diembao.pipeline;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import vn.diembao.model.ClipId;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.removal.Erased;
import vn.diembao.pipeline.removal.ToldAddresses;

/** Makes dead letters of rejections; one that would tell of what was erased says only that there was something. */
final class WriteRejectionFunction extends RichMapFunction<Rejection, DocumentWrite> {
    private static final long serialVersionUID = 1;

    private final Erased.Opening list;
    private final Map<String, String> twins;
    private transient Erased erased;

    /** @param twins mobile and AMP hosts to main hosts */
    WriteRejectionFunction(Erased.Opening list, Map<String, String> twins) {
        this.list = list;
        this.twins = twins;
    }

    @Override
    public void open(OpenContext context) {
        erased = list.open();
    }

    @Override
    public DocumentWrite map(Rejection rejection) {
        return DocumentWrite.of(tells(rejection) ? untold(rejection) : rejection);
    }

    @Override
    public void close() {
        if (erased != null) {
            erased.close();
        }
    }

    private boolean tells(Rejection rejection) {
        return ToldAddresses.in(rejection, twins).anyMatch(url -> erased.contains(ClipId.ofUrl(url)));
    }

    private static Rejection untold(Rejection rejection) {
        return new Rejection(rejection.sourceId(), rejection.stage(), rejection.reason(), "", "", rejection.at());
    }
}
