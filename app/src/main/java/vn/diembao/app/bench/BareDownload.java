package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The baseline of a crawl: threads that take one address after another and download it with the stock HTTP client. No
 * robots.txt, no turns, no limits, connections kept open: no polite crawler can be faster.
 */
final class BareDownload {
    private final CrawlSite site;
    private final CrawlPlan plan;
    private final int threads;

    BareDownload(CrawlSite site, CrawlPlan plan, int threads) {
        this.site = site;
        this.plan = plan;
        this.threads = threads;
    }

    /** Downloads all pages; returns how many came. */
    long fetchAll() {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(threads)
                        .setMaxConnPerRoute(threads)
                        .build())
                .build()) {
            AtomicInteger next = new AtomicInteger();
            List<CompletableFuture<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(CompletableFuture.supplyAsync(() -> download(client, next), workers));
            }
            return counts.stream().mapToLong(CompletableFuture::join).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private long download(CloseableHttpClient client, AtomicInteger next) {
        long pages = 0;
        for (int at = next.getAndIncrement(); at < plan.total(); at = next.getAndIncrement()) {
            pages += page(client, at % plan.hosts(), at / plan.hosts());
        }
        return pages;
    }

    private int page(CloseableHttpClient client, int host, int page) {
        // The address is given with the name, as not every machine resolves *.localhost.
        HttpHost target = new HttpHost("http", InetAddress.getLoopbackAddress(), CrawlSite.host(host), site.port());
        try {
            return client.execute(target, new HttpGet(CrawlSite.path(page)), response -> {
                String html = EntityUtils.toString(response.getEntity(), UTF_8);
                return response.getCode() == 200 && !html.isEmpty() ? 1 : 0;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
