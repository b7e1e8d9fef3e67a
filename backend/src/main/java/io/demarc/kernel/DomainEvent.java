package io.demarc.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an organization, published where it is recorded and in the same transaction. The ledger keeps
 * every one of them for ever, so an event carries ids and figures only: never a name, an address or free text.
 *
 * <p>Each event is a record with a {@link Named name} and {@link Fact facts}, in its module's sealed interface; {@code
 * events.json} lists them all.
 */
public interface DomainEvent {

    Origin origin();

    Subject subject();

    default OrganizationId organization() {
        return origin().organization();
    }

    /** Who did it; null when the portal did, by date or on a job's behalf. */
    default @Nullable MemberId actor() {
        return origin().actor();
    }

    default Instant at() {
        return origin().at();
    }

    default String name() {
        return EventRecord.name(getClass());
    }

    default int version() {
        return EventRecord.version(getClass());
    }

    /** By name; one that is null is left out. */
    default Map<String, Object> facts() {
        return EventRecord.facts(this);
    }

    /** What it happened to, like {@code use-case} and its id. */
    record Subject(String kind, UUID id) {}

    /** Where, by whom and when; by nobody when the portal itself acts. */
    record Origin(OrganizationId organization, @Nullable MemberId actor, Instant at) {}

    /** The name of the record wherever events are kept: in kebab case, past tense, stable for ever. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {

        String value();

        /** Raised when the facts or their meaning change. */
        int version() default 1;
    }

    /** A component that the ledger keeps, under its own name if no other is given. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fact {

        String value() default "";
    }
}
