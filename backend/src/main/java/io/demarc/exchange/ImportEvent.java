package io.demarc.exchange;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step of an import: {@code import-uploaded}, {@code import-finished} … with the file's checksum and the counts. */
record ImportEvent(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        ImportId imported,
        Kind kind,
        Map<String, Object> facts)
        implements DomainEvent {

    enum Kind {
        UPLOADED,
        MAPPED,
        CHECKED,
        BEGUN,
        STOPPED,
        RESUMED,
        FINISHED,
        WITHDRAWN
    }

    @Override
    public Subject subject() {
        return new Subject("import", imported.value());
    }

    @Override
    public String name() {
        return "import-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
