package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.SearchRefusedException;

/** Reads the address of a search back. */
final class SearchAddress {
    private SearchAddress() {}

    /** @throws SearchRefusedException when it is none */
    static ClipSearch parse(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        try {
            for (String pair : address.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters
                            .computeIfAbsent(
                                    URLDecoder.decode(pair.substring(0, equals), UTF_8), none -> new ArrayList<>())
                            .add(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new SearchRefusedException("Đường dẫn tìm kiếm không đúng.");
        }
        return ClipSearch.of(parameters);
    }
}
