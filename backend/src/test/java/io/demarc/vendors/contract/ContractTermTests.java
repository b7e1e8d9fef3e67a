package io.demarc.vendors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.vendors.contract.ContractTerm.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractTermTests {

    private static final LocalDate BEGINS = LocalDate.of(2024, 4, 1);

    @Test
    void notice_is_due_so_many_days_before_the_end() {
        var term = new ContractTerm(BEGINS, LocalDate.of(2027, 3, 31), 12, 90);
        var today = LocalDate.of(2026, 11, 27);
        assertThat(term.end(today)).isEqualTo("2027-03-31");
        assertThat(term.noticeBy(today)).isEqualTo("2026-12-31");
        assertThat(term.state(today)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void what_renews_by_itself_ends_a_period_later_again_and_again() {
        var term = new ContractTerm(BEGINS, LocalDate.of(2025, 1, 31), 1, null);
        assertThat(term.end(LocalDate.of(2025, 1, 31))).isEqualTo("2025-01-31");
        assertThat(term.end(LocalDate.of(2025, 2, 1))).isEqualTo("2025-02-28");
        assertThat(term.end(LocalDate.of(2025, 3, 1)))
                .as("counted from its first end")
                .isEqualTo("2025-03-31");
        assertThat(term.state(LocalDate.of(2099, 1, 1))).isEqualTo(State.IN_FORCE);
    }

    @Test
    void what_does_not_renew_is_over_the_day_after() {
        var term = new ContractTerm(BEGINS, LocalDate.of(2025, 3, 31), null, 30);
        assertThat(term.state(BEGINS.minusDays(1))).isEqualTo(State.TO_COME);
        assertThat(term.state(LocalDate.of(2025, 3, 31))).isEqualTo(State.IN_FORCE);
        assertThat(term.state(LocalDate.of(2025, 4, 1))).isEqualTo(State.ENDED);
        assertThat(new ContractTerm(BEGINS, null, null, 30).noticeBy(BEGINS)).isNull();
    }

    @Test
    void it_ends_after_it_begins_and_has_an_end_where_it_renews() {
        assertThatThrownBy(() -> new ContractTerm(BEGINS, BEGINS.minusDays(1), null, null))
                .hasMessageContaining("before");
        assertThatThrownBy(() -> new ContractTerm(BEGINS, null, 12, null)).hasMessageContaining("no end");
    }
}
