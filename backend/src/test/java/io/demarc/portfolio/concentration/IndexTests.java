package io.demarc.portfolio.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index and its examples of the domain specification, 8.6. */
class IndexTests {

    @Test
    void three_vendors_on_one_cloud_are_one_failure() {
        var developers = index(55, 25, 15, 5);
        assertThat(developers.shown()).isEqualTo(3_900);
        assertThat(developers.effective()).isEqualTo("2.6");
        assertThat(index(60, 25, 15).shown()).isEqualTo(4_450);
        var hosting = index(85, 15);
        assertThat(hosting.shown()).isEqualTo(7_450);
        assertThat(hosting.effective()).isEqualTo("1.3");
        assertThat(hosting.band()).isEqualTo(Band.HIGH);
    }

    @Test
    void it_is_of_shares_whatever_their_sum() {
        assertThat(index(11, 5, 3, 1).shown()).isEqualTo(3_900);
        assertThat(index(7).shown()).isEqualTo(10_000);
    }

    @Test
    void bands_begin_at_1000_and_above_1800() {
        assertThat(Band.of(new BigDecimal("999.99"))).isEqualTo(Band.LOW);
        assertThat(Band.of(new BigDecimal("1000"))).isEqualTo(Band.MODERATE);
        assertThat(Band.of(new BigDecimal("1800.00"))).isEqualTo(Band.MODERATE);
        assertThat(Band.of(new BigDecimal("1800.01"))).isEqualTo(Band.HIGH);
    }

    private static Index index(int... amounts) {
        return Index.of(
                BigDecimal.valueOf(IntStream.of(amounts).sum()),
                BigDecimal.valueOf(IntStream.of(amounts).map(it -> it * it).sum()));
    }
}
