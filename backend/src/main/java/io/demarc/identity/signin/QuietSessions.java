package io.demarc.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are written seldom and, for strangers, kept shortly. A page that only reads would otherwise write when it
 * was asked for: here that is noted once a minute. Who signs in gets the time that members have.
 */
final class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSessions.Quiet<S>> {

    /** By how much a session may seem to rest longer than it does. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;
    private final Duration rest;
    private final Turns turns = new Turns();

    private QuietSessions(FindByIndexNameSessionRepository<S> kept, Duration rest) {
        this.kept = kept;
        this.rest = rest;
    }

    /** @param rest how long a session of somebody who is signed in may rest */
    static <S extends Session> QuietSessions<S> of(FindByIndexNameSessionRepository<S> kept, Duration rest) {
        return new QuietSessions<>(kept, rest);
    }

    @Override
    public Quiet<S> createSession() {
        var fresh = kept.createSession();
        return new Quiet<>(fresh, fresh.getId(), rest);
    }

    @Override
    public void save(Quiet<S> session) {
        turns.take(session.foundAs, () -> AfterDeadlock.again(() -> kept.save(session.it)));
    }

    @Override
    @SuppressWarnings("unchecked") // What a request holds was found here.
    public @Nullable Quiet<S> findById(String id) {
        var held = (Quiet<S>) SessionOnce.held(id);
        if (held != null) return held;
        var found = kept.findById(id);
        if (found == null) return null;
        var quiet = new Quiet<>(found, id, rest);
        SessionOnce.hold(id, quiet);
        return quiet;
    }

    @Override
    public void deleteById(String id) {
        SessionOnce.drop();
        turns.take(id, () -> AfterDeadlock.again(() -> kept.deleteById(id)));
    }

    @Override
    public Map<String, Quiet<S>> findByIndexNameAndIndexValue(String name, String value) {
        return kept.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> new Quiet<>(found.getValue(), found.getKey(), rest)));
    }

    /** @param foundAs the id by which it was found; another one may have been given to it since */
    record Quiet<S extends Session>(S it, String foundAs, Duration rest) implements Session {

        @Override
        public void setLastAccessedTime(Instant at) {
            if (Duration.between(it.getLastAccessedTime(), at).compareTo(NOTED_EVERY) >= 0) it.setLastAccessedTime(at);
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                it.removeAttribute(name);
                return;
            }
            it.setAttribute(name, value);
            if (name.equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                it.setMaxInactiveInterval(rest);
        }

        @Override
        public String getId() {
            return it.getId();
        }

        @Override
        public String changeSessionId() {
            return it.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return it.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return it.getAttributeNames();
        }

        @Override
        public void removeAttribute(String name) {
            it.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return it.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return it.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            it.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return it.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return it.isExpired();
        }
    }
}
