package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Wire;
import io.demarc.WireTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is not signed in: the portal keeps nothing for them. Over the wire, since tokens and sessions are real only there. */
@WireTest
class StrangerTests {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatever_a_stranger_asks_for_leaves_no_session() {
        long before = sessions();
        Stream.concat(
                        Stream.of("/", "/@demo/", "/nowhere", "/assets/css/base.css"),
                        routes.getHandlerMethods().keySet().stream()
                                .flatMap(route -> route.getPatternValues().stream())
                                .flatMap(path -> Stream.of(path, "/@demo" + path)))
                .map(path -> path.replaceAll("\\{\\w+}", "0197c0de-0000-7000-8000-000000000000"))
                .distinct()
                .forEach(path -> {
                    new Wire(port).get(path);
                    new Wire(port).post(path, Map.of("email", List.of("somebody@demo.test")));
                });
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void failing_to_sign_in_leaves_no_session_and_the_address_is_there_again() {
        long before = sessions();
        var stranger = new Wire(port);
        assertThat(stranger.signIn(stranger.get("/sign-in"), "ida", "nonsense").location())
                .contains("/sign-in?failed");
        assertThat(stranger.get("/sign-in?failed=wrong").one("#email").val()).isEqualTo("ida@demo.test");
        assertThat(sessions()).isEqualTo(before);
        assertThat(stranger.cookies()).doesNotContainKey("demarc");
    }

    @Test
    void who_signs_in_comes_to_the_page_that_they_wanted_and_gets_a_session_for_half_a_day() {
        var member = new Wire(port);
        member.get("/@demo/use-cases?q=mail");
        assertThat(member.signIn(member.get("/sign-in"), "member").location()).endsWith("/@demo/use-cases?q=mail");
        assertThat(member.cookies()).containsKey("demarc").doesNotContainKeys("demarc-wanted", "demarc-form");
        assertThat(jdbc.sql("select max_inactive_interval from spring_session order by creation_time desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12 * 60 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test/", "//evil.test/", "/\\evil.test", "/@demo/\nSet-Cookie: x=y"})
    void nobody_is_led_elsewhere_by_a_cookie(String address) {
        String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        var member = new Wire(port).with("demarc-wanted", kept);
        assertThat(member.signIn(member.get("/sign-in"), "member").location())
                .isIn("/", "http://localhost:" + port + "/");
    }

    @Test
    void the_token_of_a_stranger_is_none_of_a_member() {
        var member = new Wire(port).signedIn("member");
        String token = new Wire(port).get("/sign-in").one("[name=_csrf]").val();
        var forged = member.with("demarc-form", "0197c0de-0000-7000-8000-000000000000.");
        assertThat(forged.post("/sign-out", Map.of("_csrf", List.of(token))).status())
                .isEqualTo(409);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
