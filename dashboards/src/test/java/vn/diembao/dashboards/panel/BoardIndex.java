package vn.diembao.dashboards.panel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Rejection;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A local Elasticsearch that holds the documents of {@link BoardFixture}. */
public final class BoardIndex {
    private BoardIndex() {}

    public static TrialIndex filled(Path home) throws IOException {
        TrialIndex index = new TrialIndex(home);
        index.clips(BoardFixture.clips());
        index.store(StoredIndex.SOURCE_HOURS, BoardFixture.hours(), SourceHour::id);
        index.store(StoredIndex.SOURCE_HEALTH, BoardFixture.health(), SourceHealth::sourceId);
        index.store(StoredIndex.REJECTIONS, BoardFixture.rejections(), Rejection::id);
        List<Term> terms = List.of(
                new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null),
                new Term("phase", "mai-am:1", "năm 2025", "2025-01-01/2025-12-31 1000 sáng kiến", "mai-am"),
                new Term("phase", "tet-sum-vay:1", "đợt 1", "2025-06-20/2025-07-31 500 suất quà", "tet-sum-vay"),
                new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
                new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
                new Term("union", "ldld-an-giang", "LĐLĐ tỉnh An Giang", "2", "tong-ldld"),
                new Term("union", "cd-det-may", "Công đoàn Dệt May Việt Nam", "2", "tong-ldld"));
        index.terms(terms);
        return index;
    }
}
