package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.identity.entry.LoginName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two things that are done to the same account at the same moment. */
class SameAccountPageTests extends FrontDesk {

    private static final String OWN = "nine slow harbour ferries";

    private static final String ACCOUNT =
            "(select c.person_id from credential c join person p on p.id = c.person_id where p.email = cast(? as citext))";

    @Autowired
    OneHolder oneHolder;

    @Autowired
    Credentials credentials;

    @Autowired
    PageSamples samples;

    @Test
    void two_who_join_the_same_accounts_either_way_leave_one_that_opens_both() throws Exception {
        for (int round = 0; round < 6; round++) {
            String email = "joint-" + round + "@example.test";
            choose(invited("Joint", email), PASSWORD);
            choose(invitedElsewhere("Joint", email), PASSWORD);
            var name = LoginName.of(email);
            var both = credentials.of(name);
            assertThat(both).hasSize(2);
            var start = new CyclicBarrier(2);
            Callable<Boolean> one = () -> join(start, both.getFirst(), both.getLast(), name);
            Callable<Boolean> other = () -> join(start, both.getLast(), both.getFirst(), name);
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var done : pool.invokeAll(List.of(one, other)))
                    assertThat(done.get()).isTrue();
            }
            assertThat(credentials.of(name)).isNotEmpty();
            browser.as(email, PASSWORD);
            assertThat(browser.as(email, PASSWORD).get("/organizations").text())
                    .as("round %d", round)
                    .contains("Norrland Mutual", "Globex");
            assertThat(credentials.of(name)).hasSize(1);
        }
    }

    private boolean join(CyclicBarrier start, Credentials.Credential kept, Credentials.Credential other, LoginName name)
            throws Exception {
        start.await();
        oneHolder.join(kept, other, name);
        return true;
    }

    /** Whoever set that password would come in with it as well. */
    @Test
    void a_password_that_is_reset_while_its_holder_comes_in_elsewhere_opens_nothing_there() throws Exception {
        var olga = arrived("Olga Both", "olga@example.test");
        samples.owner()
                .update("update credential set link_of = null where person_id = " + ACCOUNT, "olga@example.test");
        String offer = invitedElsewhere("Olga Both", "olga@example.test");
        assertThat(olga.get(offer).document().select("form[action$=acceptance]"))
                .hasSize(1);
        var answer = whileHeld(
                "olga@example.test",
                () -> olga.post(offer + "/acceptance", Map.of()),
                "update credential set changed_at = changed_at + interval '1 second' where person_id = " + ACCOUNT);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(olga.get("/@globex/").status()).isEqualTo(404);
    }

    @Test
    void a_link_of_one_organization_opens_no_other_that_its_holder_comes_into_at_this_moment() throws Exception {
        arrived("Petra Both", "petra@example.test");
        invitedElsewhere("Petra Both", "petra@example.test");
        String reset = reset("petra@example.test");
        var answer = whileHeld("petra@example.test", () -> choose(reset, OWN), """
                        update membership set person_id = (select c.person_id from credential c join person p on p.id = c.person_id
                                                           where p.email = cast(? as citext)), came_at = now()
                        where came_at is null and address = 'petra@example.test'
                        """);
        assertThat(answer.location()).isEqualTo("/sign-in?passwordSet");
        var petra = browser.as("petra@example.test", OWN);
        assertThat(petra.get("/@demo/").status()).isEqualTo(200);
        assertThat(petra.get("/@globex/").status()).isEqualTo(404);
    }

    /** Sends a request that has to wait for whoever changes the account, and lets it go on after the change. */
    private Page whileHeld(String email, Callable<Page> request, String change) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held =
                        Objects.requireNonNull(samples.owner().getDataSource()).getConnection()) {
            held.setAutoCommit(false);
            run(held, "select id from person where id = " + ACCOUNT + " for update", email);
            Future<Page> answer = threads.submit(request);
            await().atMost(Duration.ofSeconds(4)).until(() -> answer.isDone() || waiting() > 0);
            assertThat(answer.isDone()).as("it waits").isFalse();
            run(held, change, email);
            held.commit();
            return answer.get();
        }
    }

    private static void run(Connection held, String sql, String email) throws SQLException {
        try (var statement = held.prepareStatement(sql)) {
            statement.setString(1, email);
            statement.execute();
        }
    }

    private int waiting() {
        return Objects.requireNonNull(
                samples.owner().queryForObject("select count(*) from pg_locks where not granted", Integer.class));
    }
}
