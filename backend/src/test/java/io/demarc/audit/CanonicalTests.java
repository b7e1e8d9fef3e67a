package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTests {

    private static final UUID ID = UUID.fromString("01a2b3c4-0000-7000-8000-000000000001");

    enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "a colour that prints as it likes";
            }
        }
    }

    record Place(int at, String name) {}

    @Test
    void objects_are_in_the_order_of_their_keys_and_lists_in_their_own() {
        assertThat(Canonical.json(Map.of("b", List.of(2, 1), "a", "\"quoted\"\n", "c", true)))
                .isEqualTo("{\"a\":\"\\\"quoted\\\"\\n\",\"b\":[2,1],\"c\":true}");
        assertThat(Canonical.json(Arrays.asList("x", null))).isEqualTo("[\"x\",null]");
        assertThat(Canonical.json(Set.of("z", "a", "m"))).isEqualTo("[\"a\",\"m\",\"z\"]");
    }

    @Test
    void a_value_that_stands_alone_is_written_as_people_would() {
        assertThat(Canonical.text(null)).isNull();
        assertThat(Canonical.text("Claims \"letters\"")).isEqualTo("Claims \"letters\"");
        assertThat(Canonical.text(12L)).isEqualTo("12");
        assertThat(Canonical.text(new BigDecimal("1200.50"))).isEqualTo("1200.5");
        assertThat(Canonical.text(false)).isEqualTo("false");
        assertThat(Canonical.text(Colour.BLUE)).isEqualTo("BLUE");
        assertThat(Canonical.text(ID)).isEqualTo(ID.toString());
        assertThat(Canonical.text(new MemberId(ID))).isEqualTo(ID.toString());
        assertThat(Canonical.text(Instant.parse("2026-11-26T12:00:00Z"))).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(Canonical.text(LocalDate.of(2026, 11, 26))).isEqualTo("2026-11-26");
    }

    @Test
    void arrays_records_and_maps_are_json() {
        assertThat(Canonical.text(new String[] {"agency", "bureau"})).isEqualTo("[\"agency\",\"bureau\"]");
        assertThat(Canonical.text(new Place(3, "use_case_name"))).isEqualTo("{\"at\":3,\"name\":\"use_case_name\"}");
        assertThat(Canonical.text(new EnumMap<>(Map.of(Colour.RED, new Place(0, ""), Colour.BLUE, new Place(1, "b")))))
                .isEqualTo("{\"BLUE\":{\"at\":1,\"name\":\"b\"},\"RED\":{\"at\":0,\"name\":\"\"}}");
    }

    @Test
    void what_is_not_known_is_refused_wherever_it_hides() {
        for (Object unknown : List.of(
                Duration.ZERO,
                new Object(),
                1.5,
                new byte[0],
                List.of(Duration.ZERO),
                new Object[] {new Object()},
                Map.of("a", Duration.ZERO),
                Map.of(Duration.ZERO, "a")))
            assertThatThrownBy(() -> Canonical.json(unknown))
                    .as(String.valueOf(unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no canonical form");
    }

    @Test
    void the_types_of_all_that_can_be_written_are_known_before() {
        for (var known : List.<Class<?>>of(
                String.class, int.class, MemberId.class, Fingerprint.class, Place.class, Colour.class, String[].class))
            assertThat(CanonicalTypes.include(known)).as(known.getName()).isTrue();
        record Odd(List<Duration> spans) {}
        for (var unknown : List.<Class<?>>of(Duration.class, Object.class, double.class, byte[].class, Odd.class))
            assertThat(CanonicalTypes.include(unknown)).as(unknown.getName()).isFalse();
    }
}
