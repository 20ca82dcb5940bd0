package vn.diembao.dashboards.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Clip;
import vn.diembao.model.Term;

/** A real Elasticsearch with clips of ours in it. */
public final class PressIndex {
    private static final List<Term> TERMS = List.of(
            new Term("programme", "tet-sum-vay", "Tết Sum vầy", "program", null),
            new Term("programme", "thang-cong-nhan", "Tháng Công nhân", "program", null),
            new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
            new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
            new Term("union", "cd-det-may", "Công đoàn Dệt May Việt Nam", "2", "tong-ldld"),
            new Term("alerts", "stoppage", "Ngừng việc tập thể", "", null));

    private PressIndex() {}

    public static TrialIndex of(Path home, List<Clip> clips) throws IOException {
        TrialIndex index = new TrialIndex(home);
        index.terms(TERMS);
        index.clips(clips);
        return index;
    }
}
