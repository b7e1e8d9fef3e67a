package io.demarc.vendors.contract;

import static io.demarc.vendors.contract.ExitFacts.State.APPROVED;
import static io.demarc.vendors.contract.ExitFacts.State.DRAFTED;
import static io.demarc.vendors.contract.ExitFacts.State.NONE;
import static io.demarc.vendors.contract.ExitFacts.State.TESTED;
import static io.demarc.vendors.contract.ExitFacts.State.WALKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.vendors.contract.LockIn.Band;
import io.demarc.vendors.contract.LockIn.Part;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The score and its examples of the domain specification, 8.5. */
class LockInTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void an_api_with_a_tune_and_an_agent_runtime_behind_an_adapter_is_high() {
        var lockIn = lockIn(1, 4, 3, 2, 1, 4);
        assertThat(lockIn.score()).isEqualByComparingTo("65");
        assertThat(lockIn.band()).isEqualTo(Band.HIGH);
    }

    @Test
    void what_we_run_ourselves_is_low() {
        var lockIn = lockIn(1, 0, 1, 1, 0, 2);
        assertThat(lockIn.score()).isEqualByComparingTo("20");
        assertThat(lockIn.band()).isEqualTo(Band.LOW);
    }

    @Test
    void it_goes_from_0_to_100_and_its_bands_begin_at_30_and_60() {
        assertThat(lockIn(0, 0, 0, 0, 0, 0).score()).isEqualByComparingTo("0");
        assertThat(lockIn(4, 4, 4, 4, 4, 4).score()).isEqualByComparingTo("100");
        assertThat(lockIn(4, 0, 0, 4, 0, 0).score()).isEqualByComparingTo("30");
        assertThat(lockIn(4, 0, 0, 4, 0, 0).band()).isEqualTo(Band.MEDIUM);
        assertThat(lockIn(4, 0, 0, 3, 0, 0).band()).isEqualTo(Band.LOW);
        assertThat(lockIn(4, 0, 0, 4, 4, 4).band()).isEqualTo(Band.HIGH);
    }

    @Test
    void of_several_places_the_one_that_is_hardest_to_leave_counts() {
        var high = lockIn(1, 4, 3, 2, 1, 4);
        assertThat(LockIn.highest(List.of(lockIn(1, 0, 1, 1, 0, 2), high))).contains(high);
        assertThat(LockIn.highest(List.of())).isEmpty();
    }

    @Test
    void alternatives_count_once_they_passed() {
        assertThat(LongStream.of(0, 1, 2, 3, 4, 5, 9).mapToInt(LockIn::alternatives))
                .containsExactly(4, 3, 2, 1, 1, 0, 0);
    }

    @Test
    void a_test_counts_for_a_year_and_then_as_what_was_gone_through() {
        assertThat(ExitFacts.NONE.state(TODAY)).isEqualTo(NONE);
        assertThat(plan(null, null, null).state(TODAY)).isEqualTo(DRAFTED);
        assertThat(plan(TODAY, null, null).state(TODAY)).isEqualTo(APPROVED);
        assertThat(plan(TODAY, TODAY, null).state(TODAY)).isEqualTo(WALKED);
        assertThat(plan(null, null, TODAY.minusYears(1).plusDays(1)).state(TODAY))
                .isEqualTo(TESTED);
        assertThat(plan(null, null, TODAY.minusYears(1)).state(TODAY)).isEqualTo(WALKED);
    }

    private static ExitFacts plan(LocalDate approved, LocalDate walked, LocalDate tested) {
        return new ExitFacts(Map.of(), "Move to the other one", approved, walked, tested, null);
    }

    private static LockIn lockIn(int... values) {
        var all = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) all.put(part, values[part.ordinal()]);
        return new LockIn(all);
    }
}
