package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedirectsTest {
    private final Redirects redirects = new Redirects();

    @Test
    void followsAChainToItsEnd() {
        redirects.add(new Redirect("a", "b"));
        redirects.add(new Redirect("b", "c"));
        redirects.add(new Redirect("d", "a"));
        assertThat(redirects.last("a")).isEqualTo("c");
        assertThat(redirects.last("d")).isEqualTo("c");
        assertThat(redirects.last("never seen")).isEqualTo("never seen");
    }

    @Test
    void neverLeadsInACircle() {
        redirects.add(new Redirect("a", "b"));
        redirects.add(new Redirect("b", "a"));
        assertThat(redirects.last("a")).isEqualTo("b");
        assertThat(redirects.last("b")).isEqualTo("b");
    }
}
