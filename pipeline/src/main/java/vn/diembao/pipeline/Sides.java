package vn.diembao.pipeline;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.tally.TallyMark;

/** The side outputs of the job: every step uses the same ones, the topology gathers them. */
public final class Sides {
    /** Inputs that did not become a clip. */
    public static final OutputTag<Rejection> REJECTIONS =
            new OutputTag<>("rejections", TypeInformation.of(Rejection.class));

    /** What is counted per source. */
    public static final OutputTag<TallyMark> MARKS = new OutputTag<>("marks", TypeInformation.of(TallyMark.class));

    private Sides() {}
}
