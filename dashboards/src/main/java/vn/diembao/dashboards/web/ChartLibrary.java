package vn.diembao.dashboards.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Apache ECharts out of its WebJar: one script, whose address changes with its version, so that browsers may keep it. */
final class ChartLibrary {
    private static final String POM = "/META-INF/maven/org.webjars/echarts/pom.properties";
    private static final String SCRIPT = "/META-INF/resources/webjars/echarts/%s/echarts.common.min.js";

    private final String path;
    private final byte[] script;

    private ChartLibrary(String path, byte[] script) {
        this.path = path;
        this.script = script;
    }

    static ChartLibrary load() {
        try (InputStream pom = ChartLibrary.class.getResourceAsStream(POM)) {
            Properties properties = new Properties();
            properties.load(pom);
            String version = properties.getProperty("version");
            try (InputStream in = ChartLibrary.class.getResourceAsStream(SCRIPT.replace("%s", version))) {
                return new ChartLibrary("/charts/echarts-" + version + ".js", in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the chart library", e);
        }
    }

    String path() {
        return path;
    }

    void send(Context context) {
        context.header("Cache-Control", "private, max-age=31536000, immutable");
        context.contentType("text/javascript; charset=utf-8").result(script);
    }
}
