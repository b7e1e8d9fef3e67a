package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.DomainEvent.Named;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entries that were written once must come out the same for ever, those with values of yesterday's form included. */
class EntryTests {

    private static final UUID ORGANIZATION = UUID.fromString("01a2b3c4-0000-7000-8000-000000000001");
    private static final UUID IMPORT = UUID.fromString("01a2b3c4-0000-7000-8000-000000000002");

    @Named("import-mapped")
    private record Mapped(
            Origin origin, @Fact long rows, @Fact String checksum) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("import", IMPORT);
        }
    }

    /** Figures of another program's making: Python's json and hashlib. */
    @Test
    void the_text_and_the_hash_of_an_entry_come_out_as_others_make_them() {
        var entry = Entry.after(
                new Head(0, Entry.GENESIS, Instant.parse("2026-11-24T12:00:01Z")),
                new Mapped(
                        new Origin(new OrganizationId(ORGANIZATION), null, Instant.parse("2026-11-24T12:00:00Z")),
                        3,
                        "0a"),
                List.of(new Change("Import", IMPORT, "header", "[Ljava.lang.String;@2af549eb", null)));
        assertThat(entry.canonical())
                .isEqualTo("{\"actor\":null,\"at\":\"2026-11-24T12:00:01Z\",\"changes\":1,"
                        + "\"changesDigest\":\"5817fad4f9c89777e0369723c1458c8946ee8be8d0a1ef5607c4e8d08e8a6788\","
                        + "\"facts\":{\"checksum\":\"0a\",\"rows\":3},\"fields\":2,\"name\":\"import-mapped\","
                        + "\"organization\":\"01a2b3c4-0000-7000-8000-000000000001\",\"previous\":\"" + "0".repeat(64)
                        + "\",\"sequence\":1,\"subject\":\"01a2b3c4-0000-7000-8000-000000000002\","
                        + "\"subjectKind\":\"import\",\"version\":1,\"when\":\"2026-11-24T12:00:00Z\"}");
        assertThat(entry.hash()).isEqualTo("ccd5f8360f79a4ee44a129745b3bb2f8cc547f1c0a4ffbc302ca4e7bef2ade14");
    }
}
