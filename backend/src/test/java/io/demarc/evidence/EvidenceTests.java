package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final MemberId ADA = MemberId.next();
    private static final MemberId BEN = MemberId.next();

    private final Evidence piece = piece(LAST);

    @Test
    void nothing_is_proven_before_somebody_has_accepted_it() {
        assertThat(piece.holdsOn(LAST)).isFalse();
        assertThat(piece.state(LAST)).isEqualTo(EvidenceState.NOT_REVIEWED);
        piece.accept(Strength.REVIEWED, null, BEN, NOON);
        assertThat(piece.holdsOn(LAST)).isTrue();
    }

    @Test
    void it_holds_to_the_end_of_its_last_day() {
        piece.accept(Strength.REVIEWED, null, BEN, NOON);
        assertThat(piece.state(LAST)).isEqualTo(EvidenceState.HOLDS);
        assertThat(piece.state(LAST.plusDays(1))).isEqualTo(EvidenceState.ENDED);
    }

    @Test
    void its_last_day_ends_at_the_organizations_midnight() {
        piece.accept(Strength.REVIEWED, null, BEN, NOON);
        var sydney = new BusinessCalendar(ZoneId.of("Australia/Sydney"), null);
        var honolulu = new BusinessCalendar(ZoneId.of("Pacific/Honolulu"), null);
        var midnightInSydney = LAST.plusDays(1).atStartOfDay(sydney.zone()).toInstant();
        assertThat(piece.holdsOn(sydney.day(midnightInSydney.minusSeconds(1)))).isTrue();
        assertThat(piece.holdsOn(sydney.day(midnightInSydney))).isFalse();
        assertThat(piece.holdsOn(honolulu.day(midnightInSydney))).isTrue();
    }

    @Test
    void without_a_last_day_it_never_ends() {
        var contract = piece(null);
        contract.accept(Strength.REVIEWED, null, BEN, NOON);
        assertThat(contract.holdsOn(LocalDate.of(2999, 1, 1))).isTrue();
    }

    @Test
    void who_added_it_accepts_it_as_self_attested_at_most() {
        refused("own", () -> piece.accept(Strength.REVIEWED, null, ADA, NOON));
        piece.accept(Strength.SELF_ATTESTED, null, ADA, NOON);
        piece.accept(Strength.TESTED, "Seen", BEN, NOON);
        assertThat(piece.judgement()).get().extracting(Evidence.Judgement::by).isEqualTo(BEN);
    }

    @Test
    void what_is_refused_stays_so() {
        piece.refuse("Another service", BEN, NOON);
        assertThat(piece.state(LAST)).isEqualTo(EvidenceState.REFUSED);
        refused("over", () -> piece.accept(Strength.REVIEWED, null, BEN, NOON));
        refused("over", () -> piece.withdraw("Twice", BEN, NOON));
    }

    @Test
    void what_is_accepted_is_withdrawn_instead_of_refused() {
        piece.accept(Strength.REVIEWED, null, BEN, NOON);
        refused("decided", () -> piece.refuse("Too late", BEN, NOON));
        piece.withdraw("It was of another service", ADA, NOON);
        assertThat(piece.state(LAST)).isEqualTo(EvidenceState.WITHDRAWN);
    }

    @Test
    void its_successor_proves_in_its_place_until_that_is_withdrawn() {
        piece.accept(Strength.REVIEWED, null, BEN, NOON);
        piece.replaceBy(EvidenceId.next());
        assertThat(piece.state(LAST)).isEqualTo(EvidenceState.REPLACED);
        refused("over", () -> piece.replaceBy(EvidenceId.next()));
        piece.restore();
        assertThat(piece.holdsOn(LAST)).isTrue();
    }

    @Test
    void strengths_weigh_as_specified_and_half_once_ended() {
        assertThat(Strength.NONE.factor()).isEqualByComparingTo("0.25");
        assertThat(Strength.SELF_ATTESTED.factor()).isEqualByComparingTo("0.5");
        assertThat(Strength.REVIEWED.factor()).isEqualByComparingTo("0.8");
        assertThat(Strength.TESTED.factor()).isEqualByComparingTo("1");
        assertThat(Strength.REVIEWED.factorExpired()).isEqualByComparingTo("0.4");
    }

    @Test
    void a_claim_names_an_activity_a_question_or_a_control_of_one_thing() {
        var id = UUID.randomUUID();
        assertThat(Claim.ofOffering("L12.P4", id).offering()).isEqualTo(id);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Claim.ofUseCase("L12", id));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Claim("C13", id, id));
    }

    private static Evidence piece(LocalDate holdsUntil) {
        var facts = new EvidenceFacts(
                "SOC 2", "soc2-type-2", null, null, null, null, null, "https://trust.example/soc2", null, null);
        return new Evidence(EvidenceId.next(), facts, holdsUntil, ADA, NOON);
    }

    private static void refused(String why, Runnable act) {
        assertThatExceptionOfType(EvidenceRefusal.class).isThrownBy(act::run).satisfies(it -> assertThat(it.key())
                .isEqualTo("refusal.evidence-" + why));
    }
}
