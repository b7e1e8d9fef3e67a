package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organization in an address, however it is written. */
@WireTest
class MountTests {

    @LocalServerPort
    int port;

    private Wire member;

    @BeforeEach
    void sign_in() {
        member = new Wire(port).signedIn("member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@demo", "/%40demo", "/@dem%6F", "/%40%64%65%6d%6f"})
    void is_the_same_organization(String mount) {
        assertThat(member.get(mount + "/use-cases").one("h1").text()).isEqualTo("Use cases");
        var links = member.get(mount + "/use-cases").document().select("tbody a");
        assertThat(links).isNotEmpty();
        assertThat(member.get(links.attr("href")).status()).isEqualTo(200);
        assertThat(new Wire(port).get(mount + "/use-cases").location()).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@globex", "/%40globex", "/@globe%78", "/@nowhere", "/@", "/%40", "/@demo%20", "/@Demo"})
    void is_none_of_the_members(String mount) {
        assertThat(member.get(mount + "/use-cases").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@demo;@globex",
                "/@globex;@demo",
                "/@demo;a=b",
                "/;@demo",
                "/@demo%3B@globex",
                "/@demo%2F..%2F@globex",
                "/@demo/..;/@globex",
                "/@demo/%2e%2e/@globex",
                "/@demo%00",
                "/%2F@demo",
                "//@demo"
            })
    void is_refused_or_leads_nowhere(String mount) {
        var page = member.get(mount + "/use-cases");
        assertThat(page.status()).isIn(400, 404);
        assertThat(page.text()).doesNotContain("Globex", "Claims letter assistant");
    }
}
