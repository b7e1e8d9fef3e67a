package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SessionPageTests {

    private static final int AT_ONCE = 4;

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void first_pages_that_are_opened_at_once_are_all_answered() throws Exception {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int attempt = 0; attempt < 10; attempt++) {
                var member = browser.as("member@demo.test");
                var start = new CyclicBarrier(AT_ONCE);
                Callable<Page> page = () -> {
                    start.await();
                    return member.get("/@demo/use-cases/fresh");
                };
                for (var answer : pool.invokeAll(Collections.nCopies(AT_ONCE, page)))
                    assertThat(answer.get().status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AA==", "nonsense", "%00", "Y2Fubm90IGJlIGEgc2Vzc2lvbg=="})
    void a_cookie_that_nobody_was_given_is_none(String value) throws Exception {
        var given = mvc.perform(get("/@demo/")).andReturn().getResponse().getCookies();
        assertThat(given).as("the session of who is on the way to sign in").hasSize(1);
        var cookie = new Cookie(given[0].getName(), value);
        mvc.perform(get("/sign-in").cookie(cookie)).andExpect(status().isOk());
        mvc.perform(get("/@demo/").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a_session_takes_the_same_new_attribute_from_two_pages() {
        assertThat(writtenTwice(sessions)).isEqualTo("the later page's");
    }

    private static <S extends Session> String writtenTwice(FindByIndexNameSessionRepository<S> sessions) {
        var fresh = sessions.createSession();
        sessions.save(fresh);
        var one = Objects.requireNonNull(sessions.findById(fresh.getId()));
        var other = Objects.requireNonNull(sessions.findById(fresh.getId()));
        one.setAttribute("token", "the earlier page's");
        other.setAttribute("token", "the later page's");
        sessions.save(one);
        sessions.save(other);
        var read = Objects.requireNonNull(sessions.findById(fresh.getId()));
        sessions.deleteById(fresh.getId());
        return read.getRequiredAttribute("token");
    }
}
