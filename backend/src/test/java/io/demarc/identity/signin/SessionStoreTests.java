package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.demarc.Connections;
import io.demarc.PageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@PageTest
class SessionStoreTests {

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    DataSource pages;

    @Autowired
    @Qualifier("sessionDataSource")
    DataSource own;

    @Test
    void sessions_have_connections_of_their_own() throws Exception {
        assertThat(own.unwrap(HikariDataSource.class)).isNotSameAs(pages.unwrap(HikariDataSource.class));
        try (var all = Connections.all(pages.unwrap(HikariDataSource.class))) {
            assertThat(all.count()).isPositive();
            assertThat(sessions.findById("nobody's")).isNull();
        }
    }

    @Test
    void a_page_that_only_reads_writes_its_session_once_a_minute() {
        assertThat(noted(sessions, Duration.ofSeconds(59))).isFalse();
        assertThat(noted(sessions, Duration.ofSeconds(61))).isTrue();
    }

    @Test
    void a_write_that_ends_in_a_deadlock_is_made_after_it() throws Exception {
        savedThroughDeadlock(sessions);
    }

    /** The write has the session's row and waits for its attribute; who has the attribute then asks for the row. */
    private <S extends Session> void savedThroughDeadlock(FindByIndexNameSessionRepository<S> sessions)
            throws Exception {
        var session = sessions.createSession();
        session.setAttribute("said", "before");
        sessions.save(session);
        try (var other = own.getConnection();
                var pool = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            lock(other, "spring_session_attributes a", "a.session_primary_id = s.primary_id", session);
            session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(90));
            session.setAttribute("said", "after");
            var saved = pool.submit(() -> sessions.save(session));
            await().until(() -> somebodyWaitsFor(other));
            lock(other, "spring_session a", "a.primary_id = s.primary_id", session);
            other.rollback();
            saved.get();
        }
        var read = Objects.requireNonNull(sessions.findById(session.getId()));
        sessions.deleteById(session.getId());
        assertThat(read.<String>getAttribute("said")).isEqualTo("after");
    }

    private static void lock(Connection other, String rows, String its, Session session) throws SQLException {
        try (var statement = other.prepareStatement("select from " + rows + " join spring_session s on " + its
                + " where s.session_id = ? for update of a")) {
            statement.setString(1, session.getId());
            statement.execute();
        }
    }

    private static boolean somebodyWaitsFor(Connection other) throws SQLException {
        try (var statement = other.createStatement();
                var waiting = statement.executeQuery(
                        "select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }

    @Test
    void what_belongs_in_no_session_is_not_made_out_of_bytes() throws Exception {
        var bytes = new SessionBytes();
        assertThat(bytes.convert(serialized("a token"))).isEqualTo("a token");
        assertThat(bytes.convert(serialized(new Foreign()))).isNull();
        assertThat(bytes.convert(serialized(new ArrayList<>(List.of(new Foreign())))))
                .isNull();
        assertThat(bytes.convert(new byte[] {1, 2, 3})).isNull();
        assertThat(Foreign.made).isFalse();
    }

    private static <S extends Session> boolean noted(FindByIndexNameSessionRepository<S> sessions, Duration later) {
        var fresh = sessions.createSession();
        sessions.save(fresh);
        Instant before = fresh.getLastAccessedTime();
        fresh.setLastAccessedTime(before.plus(later));
        sessions.save(fresh);
        var read = Objects.requireNonNull(sessions.findById(fresh.getId()));
        sessions.deleteById(fresh.getId());
        return read.getLastAccessedTime().isAfter(before);
    }

    private static byte[] serialized(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static final class Foreign implements Serializable {

        static boolean made;

        private void readObject(java.io.ObjectInputStream in) {
            made = true;
        }
    }
}
