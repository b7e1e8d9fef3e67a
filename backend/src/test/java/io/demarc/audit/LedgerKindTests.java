package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.DomainEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Chips: what happened in an organization is of exactly one kind. */
class LedgerKindTests {

    @Test
    void every_event_is_of_one_kind() throws IOException {
        assertThat(events()).hasSizeGreaterThan(40).allSatisfy(event -> assertThat(
                        Arrays.stream(LedgerKind.values()).filter(kind -> kind.includes(event)))
                .as(event)
                .hasSize(1));
    }

    private static List<String> events() throws IOException {
        try (var file = Objects.requireNonNull(DomainEvent.class.getResourceAsStream("/events.json"))) {
            return StreamSupport.stream(
                            JsonMapper.shared().readTree(file).get("events").spliterator(), false)
                    .filter(it -> !it.get("subject").asString().equals("platform"))
                    .map(it -> it.get("name").asString())
                    .toList();
        }
    }
}
