package vn.diembao.localelasticsearch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that owns a node and never ends by itself; writes the node's address to a file when it serves. */
final class OwnerMain {
    private OwnerMain() {}

    public static void main(String[] arguments) throws Exception {
        LocalElasticsearch node = LocalElasticsearch.start(LocalElasticsearchConfig.of(Path.of(arguments[0])));
        Path told = Path.of(arguments[1]);
        Path fresh = told.resolveSibling("told.new");
        Files.writeString(fresh, node.url());
        Files.move(fresh, told);
        new CountDownLatch(1).await();
    }
}
