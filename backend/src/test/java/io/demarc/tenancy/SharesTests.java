package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.kernel.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class SharesTests {

    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Shares shares = new Shares(16, 10);

    @Test
    void who_comes_after_any_number_of_greedy_ones_finds_places_until_there_are_none() throws Exception {
        var got = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) got.add(takeAll(organization(i)));
        assertThat(got).containsExactly(10, 3, 2, 1);
        assertThat(shares.take(organization(0), NOT_AT_ALL)).isFalse();
    }

    @Test
    void who_has_least_gets_what_becomes_free_however_many_wait_for_more() throws Exception {
        for (int i = 0; i < 4; i++) takeAll(organization(i));
        var greedy = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 4; i++) for (int j = 0; j < 20; j++) greedy.add(taking(organization(i)));
        awaitWaiting(80);
        var late = taking(organization(9));
        awaitWaiting(81);
        shares.giveBack(organization(0));
        assertThat(late.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(greedy).noneMatch(CompletableFuture::isDone);

        for (int i = 0; i < 9; i++) shares.giveBack(organization(0));
        for (int i = 0; i < 4; i++) {
            var another = taking(organization(20 + i));
            assertThat(another.get(10, TimeUnit.SECONDS)).as("the next one").isTrue();
            shares.giveBack(organization(20 + i));
        }
    }

    @Test
    void who_is_alone_again_gets_a_share_again() throws Exception {
        takeAll(organization(0));
        assertThat(takeAll(organization(1))).isEqualTo(3);
        for (int i = 0; i < 10; i++) shares.giveBack(organization(0));
        assertThat(takeAll(organization(1))).as("beside nobody").isEqualTo(7);
    }

    @Test
    void what_is_taken_in_nobodys_name_is_not_there_for_others() throws Exception {
        for (int i = 0; i < 12; i++) shares.takeElsewhere();
        assertThat(takeAll(organization(0))).isEqualTo(4);
        shares.giveBackElsewhere();
        assertThat(shares.take(organization(1), NOT_AT_ALL)).isTrue();
    }

    @Test
    void who_waits_for_a_connection_in_nobodys_name_takes_no_place_yet() throws Exception {
        var one = new Shares(1, 1);
        var queue = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    assertThat(one.take(organization(0), NOT_AT_ALL)).isTrue();
                    throw new SQLException("none is free");
                } catch (InterruptedException stopped) {
                    throw new SQLException(stopped);
                }
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        assertThatThrownBy(() -> new SharedConnections(queue, one, NOT_AT_ALL).getConnection())
                .hasMessage("none is free");
    }

    /** Served and interrupted at once, in either order: nobody's place is lost. */
    @Test
    void what_was_meant_for_who_is_interrupted_goes_to_the_next() throws Exception {
        var one = new Shares(1, 1);
        for (int i = 0; i < 500; i++) {
            assertThat(one.take(organization(0), NOT_AT_ALL)).isTrue();
            var first = new Taker(one, organization(1));
            var second = new Taker(one, organization(2));
            first.awaitWaiting();
            second.awaitWaiting();
            var stopping = Thread.ofPlatform().start(first.thread::interrupt);
            one.giveBack(organization(0));
            if (first.taken.get(10, TimeUnit.SECONDS)) one.giveBack(organization(1));
            assertThat(second.taken.get(10, TimeUnit.SECONDS)).isTrue();
            one.giveBack(organization(2));
            stopping.join();
        }
    }

    private static final class Taker {

        private final CompletableFuture<Boolean> taken = new CompletableFuture<>();
        private final Thread thread;

        private Taker(Shares shares, OrganizationId organization) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    taken.complete(shares.take(organization, LONG));
                } catch (InterruptedException stopped) {
                    taken.complete(false);
                }
            });
        }

        private void awaitWaiting() {
            while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        }
    }

    private int takeAll(OrganizationId organization) throws InterruptedException {
        int taken = 0;
        while (shares.take(organization, NOT_AT_ALL)) taken++;
        return taken;
    }

    private final List<Thread> waiting = new ArrayList<>();

    private CompletableFuture<Boolean> taking(OrganizationId organization) {
        var taken = new CompletableFuture<Boolean>();
        waiting.add(Thread.ofPlatform().daemon().start(() -> {
            try {
                taken.complete(shares.take(organization, LONG));
            } catch (InterruptedException stopped) {
                taken.completeExceptionally(stopped);
            }
        }));
        return taken;
    }

    private void awaitWaiting(int count) {
        while (waiting.stream()
                        .filter(it -> it.getState() == Thread.State.TIMED_WAITING)
                        .count()
                < count) Thread.onSpinWait();
    }

    private static OrganizationId organization(int number) {
        return new OrganizationId(new UUID(1, number));
    }
}
