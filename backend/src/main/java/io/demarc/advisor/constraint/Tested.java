package io.demarc.advisor.constraint;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.houserules.Carried;
import io.demarc.houserules.Match;
import io.demarc.houserules.PlaceFacts;
import io.demarc.houserules.Regions;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place that a candidate would use, and what a use case would send there. Each test says whether the place is excluded; a fact
 * that is not answered excludes nothing.
 *
 * @param carried the data that the place would get to see
 */
record Tested(Demand demand, Carried carried, Leg leg) {

    private static final String WEIGHTS = "AN13";
    private static final String MEASURED = "AN47";
    private static final String REACHED = "AN148";
    private static final String ON_CALL = "AN49";
    private static final String FALLBACK = "AN149";
    private static final String TERMS_ALLOW = "AN53";
    private static final String SUPPLIER_COOPERATES = "AN153";
    private static final String WITHIN_LICENCE = "AN54";
    private static final List<String> DEVICES_SUFFICE = List.of("AN55", "AN155", "AN255");
    private static final List<String> VENDOR_GRANTS = List.of("AN56", "AN156", "AN256");

    /** What is derived is asked by no question. */
    private static final String REGULATORY = "regulatory";

    private static final Set<String> SHORT_OUTAGES = Set.of("HOURS", "MINUTES");
    private static final int SPECIAL_CATEGORY = 4;
    private static final int HIGH_RISK = 4;
    private static final int NOT_PROVEN = 3;

    Match by(Constraint constraint) {
        return switch (constraint) {
            case HC01 -> data(4).and(isolated().not());
            case HC02 ->
                data(3).or(people(SPECIAL_CATEGORY))
                        .and(in(Mode.M1, Mode.M4))
                        .and(promisesBoth().not());
            case HC03 -> data(1).and(in(Mode.M1, Mode.M4)).and(is(LegQuestions.INPUTS_TRAIN, "ALWAYS"));
            case HC04 -> stays();
            case HC05 -> people(1).and(in(Mode.M1, Mode.M5)).and(agreed().not());
            case HC06 -> asked(Demand.OFFLINE, AnswerType.YES).and(in(Mode.M1, Mode.M5));
            case HC07 ->
                asked(Demand.CUSTODY, AnswerType.YES).and(holdsWeights().not());
            case HC08 -> compared(Demand.LATENCY, MEASURED, (within, measured) -> measured - within);
            case HC09 -> compared(Demand.THRESHOLD, REACHED, (threshold, reached) -> threshold - reached);
            case HC10 ->
                shortOutages().and(in(Mode.M5, Mode.M7)).and(nobodyOnCall()).and(no(FALLBACK));
            case HC11 -> no(TERMS_ALLOW).or(highRisk().and(no(SUPPLIER_COOPERATES)));
            case HC12 -> data(1).and(in(Mode.M1, Mode.M2)).and(is(LegQuestions.CONTRACT_TIER, LegQuestions.CONSUMER));
            case HC13 -> in(Mode.M4, Mode.M7).and(no(WITHIN_LICENCE));
            case HC14 ->
                in(Mode.M7, Mode.M7).and(Match.any(DEVICES_SUFFICE.stream().map(this::no)));
            case HC15 ->
                asked(Demand.SUPERVISED, "AUDITED")
                        .and(in(Mode.M1, Mode.M5))
                        .and(Match.any(VENDOR_GRANTS.stream().map(this::no)));
            // What house rules say is asked of them.
            case HC16 -> Match.NO;
        };
    }

    private Match data(int least) {
        return carried.classes().isEmpty()
                ? Match.unknown(Demand.DATA_CLASS)
                : Match.of(carried.classes().last() >= least);
    }

    private Match people(int least) {
        var personal = carried.personal();
        return personal == null ? Match.unknown(Demand.PERSONAL_DATA) : Match.of(personal >= least);
    }

    /** From one mode to another, as they are numbered. */
    private Match in(Mode first, Mode last) {
        return Match.of(EnumSet.range(first, last).contains(leg.mode()));
    }

    private Match isolated() {
        var own = in(Mode.M6, Mode.M6).and(is(LegQuestions.AIRGAPPED, AnswerType.YES));
        return own.or(in(Mode.M5, Mode.M6).and(is(LegQuestions.ACCREDITED, AnswerType.YES)));
    }

    private Match promisesBoth() {
        return is(LegQuestions.NOTHING_KEPT_OR_READ, LegQuestions.BOTH);
    }

    private Match agreed() {
        return is(LegQuestions.AGREEMENT_AND_TRANSFER, LegQuestions.BOTH);
    }

    private Match stays() {
        var rule = demand.answers().text(Demand.RESIDENCY);
        if (rule == null) return Match.unknown(Demand.RESIDENCY);
        if ("OURS".equals(rule)) return in(Mode.M6, Mode.M7).not();
        if (!"HARD".equals(rule)) return Match.NO;
        var places = demand.places();
        return places.isEmpty()
                ? Match.unknown(Demand.RESIDENCES)
                : Regions.of(PlaceFacts.of(leg)).beyond(places);
    }

    /** Who runs a model on machines of their own has its weights. */
    private Match holdsWeights() {
        return in(Mode.M5, Mode.M6).or(is(WEIGHTS, "DOWNLOADABLE"));
    }

    private Match shortOutages() {
        var outage = demand.answers().text(Demand.OUTAGE);
        return outage == null ? Match.unknown(Demand.OUTAGE) : Match.of(SHORT_OUTAGES.contains(outage));
    }

    /** As long as nobody says it of the place, who looks after all that is ours tells it. */
    private Match nobodyOnCall() {
        var capability = demand.level(Demand.CAPABILITY);
        if (leg.answers().said(ON_CALL) || capability == null) return no(ON_CALL);
        return Match.of(capability >= NOT_PROVEN);
    }

    private Match highRisk() {
        return demand.regulatory() == null ? Match.unknown(REGULATORY) : Match.of(demand.regulatory() == HIGH_RISK);
    }

    private Match asked(String question, String answer) {
        return is(demand.answers(), question, answer);
    }

    /** @param excess above 0 where the place falls short */
    private Match compared(String demanded, String measured, DoubleBinaryOperator excess) {
        var wanted = demand.number(demanded);
        if (wanted.isEmpty()) return Match.unknown(demanded);
        var found = leg.answers().number(measured);
        return found.isEmpty()
                ? Match.unknown(measured)
                : Match.of(excess.applyAsDouble(wanted.getAsDouble(), found.getAsDouble()) > 0);
    }

    private Match no(String question) {
        return is(question, AnswerType.NO);
    }

    private Match is(String question, String answer) {
        return is(leg.answers(), question, answer);
    }

    private static Match is(Answers answers, String question, @Nullable String answer) {
        var said = answers.text(question);
        return said == null ? Match.unknown(question) : Match.of(said.equals(answer));
    }
}
