package io.demarc.vendors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.evidence.EvidenceId;
import io.demarc.evidence.Proving;
import io.demarc.evidence.Strength;
import io.demarc.vendors.contract.Duty.Group;
import io.demarc.vendors.contract.Expectations.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is expected, laid against what is promised and shown. */
class DutyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final ContractId MASTER = ContractId.next();

    @Test
    void it_is_promised_and_shown_each_by_itself() {
        assertThat(duty(List.of(), List.of()).group()).isEqualTo(Group.NEITHER);
        assertThat(duty(List.of(), List.of(proof(ONE, TODAY))).group()).isEqualTo(Group.NOT_PROMISED);
        assertThat(duty(List.of(promise(ONE)), List.of()).group()).isEqualTo(Group.NOT_SHOWN);
        assertThat(duty(List.of(promise(ONE)), List.of(proof(ONE, TODAY))).group())
                .isEqualTo(Group.BOTH);
    }

    @Test
    void what_has_ended_or_is_of_another_offering_shows_nothing() {
        assertThat(duty(List.of(), List.of(proof(ONE, TODAY.minusDays(1)))).shownBy())
                .isNull();
        assertThat(duty(List.of(), List.of(proof(OTHER, null))).shownBy()).isNull();
        assertThat(duty(List.of(promise(OTHER)), List.of()).isPromised()).isFalse();
    }

    @Test
    void it_weighs_twice_where_nothing_shows_it_and_the_heaviest_is_first() {
        var light = new Expected(ONE, "L05.P4", "Publishes a change log", 1, 2);
        var heavy = new Expected(ONE, "L12.P4", "Limits staff access", 3, 12);
        var duties = Duty.of(List.of(light, heavy), List.of(), List.of(proof(ONE, null)), TODAY);
        assertThat(duties).extracting(Duty::item).containsExactly("L12.P4", "L05.P4");
        assertThat(duties).extracting(Duty::weight).containsExactly(12L, 4L);
    }

    @Test
    void of_two_offerings_it_is_promised_where_it_is_for_both() {
        var both = List.of(
                new Expected(ONE, "L12.P4", "Limits staff access", 1, 4),
                new Expected(OTHER, "L12.P4", "Limits staff access", 2, 8));
        var half = Duty.of(both, List.of(promise(ONE)), List.of(), TODAY).getFirst();
        assertThat(half.isPromised()).isFalse();
        assertThat(half.useCases()).isEqualTo(3);
        var whole = Duty.of(both, List.of(promise(ONE), promise(OTHER)), List.of(), TODAY);
        assertThat(whole.getFirst().promises()).as("one clause").hasSize(1);
    }

    private static Duty duty(List<Promise> promises, List<Proving> proofs) {
        return Duty.of(List.of(new Expected(ONE, "L12.P4", "Limits staff access", 1, 4)), promises, proofs, TODAY)
                .getFirst();
    }

    private static Promise promise(UUID offering) {
        return new Promise(offering, "L12.P4", MASTER, "Master", "Data terms 7");
    }

    private static Proving proof(UUID offering, LocalDate until) {
        return new Proving(
                "L12.P4", null, offering, new EvidenceId(UUID.randomUUID()), "SOC 2", Strength.REVIEWED, until);
    }
}
