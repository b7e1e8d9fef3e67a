package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.identity.Costly;
import io.demarc.kernel.PersonId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class PaceTests {

    private final PersonId ida = PersonId.next();
    private Optional<PersonId> person = Optional.of(ida);
    private final Pace pace = new Pace(() -> person, new Asking(token -> false), 1);

    static final class Pages {

        void show() {}

        @Costly
        void download() {}
    }

    @Test
    void who_reads_as_people_do_is_never_stopped_and_who_asks_without_end_is() {
        assertThat(untilStopped(() -> ask("GET", "show"))).isBetween(1000, 2000);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) ask("GET", "show");
                })
                .isInstanceOfSatisfying(
                        TooMany.class, it -> assertThat(it.seconds()).isBetween(1L, 5L));
    }

    @Test
    void changes_and_searches_are_counted_together_and_costly_work_by_itself() throws Exception {
        for (int i = 0; i < 300; i++) ask("POST", "show");
        assertThat(untilStopped(this::search)).isBetween(300, 600);
        assertThat(untilStopped(() -> ask("GET", "download"))).isBetween(30, 60);
    }

    @Test
    void one_keeps_no_other_from_asking() {
        assertThat(untilStopped(() -> ask("GET", "show"))).isGreaterThanOrEqualTo(1000);
        person = Optional.of(PersonId.next());
        assertThat(untilStopped(() -> ask("GET", "show"))).isGreaterThanOrEqualTo(1000);
        person = Optional.empty();
        assertThat(untilStopped(() -> ask("GET", "show"))).isBetween(600, 1200);
    }

    private interface Visit {
        void once() throws Exception;
    }

    /** How often it went well. */
    private static int untilStopped(Visit visit) {
        for (int went = 0; went < 5000; went++)
            try {
                visit.once();
            } catch (TooMany stopped) {
                return went;
            } catch (Exception trouble) {
                throw new IllegalStateException(trouble);
            }
        return 5000;
    }

    private void search() throws Exception {
        var request = new MockHttpServletRequest("GET", "/use-cases");
        request.setParameter("q", "mail");
        pace.preHandle(request, new MockHttpServletResponse(), handler("show"));
    }

    private void ask(String method, String handler) throws Exception {
        pace.preHandle(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse(), handler(handler));
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(name));
    }
}
