package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of a use case, as its assessment shows it.
 *
 * @param said what of the list is so, or may be
 * @param duties that follow, each with the dates that fit its class: one of Annex III is never given the date of Annex I
 * @param parts what we are to the law, in its words, so that the duties are ours alone; empty where nobody says
 * @param fines the most that a breach costs
 * @param supervision who supervises it; empty where the law asks nothing of it but what it asks of everybody
 * @param places other jurisdictions that were named
 */
record LawRows(
        List<RegulatoryClass> classes,
        List<Said> said,
        List<DutyRow> duties,
        Set<String> parts,
        List<AiAct.Fine> fines,
        String supervision,
        List<Jurisdictions.Found> elsewhere,
        List<Jurisdictions.Place> places) {

    /**
     * @param from null where an earlier list asked it
     * @param sure whether somebody said yes
     * @param until the last version of the list that asked it so; null for one that is asked today
     */
    record Said(
            String text,
            @Nullable String provision,
            @Nullable LocalDate from,
            boolean sure,
            @Nullable Integer until) {}

    record DutyRow(AiAct.Duty duty, List<LocalDate> from) {}

    static LawRows of(Assessment assessment, Rulebook rulebook) {
        var found = assessment.readings().law();
        var answers = assessment.asked().answers();
        boolean asked = !assessment.given().ticked().isEmpty();
        var law = rulebook.law();
        var parts = law.parts() == null ? Set.<String>of() : law.parts().said(answers);
        var fines = law.allFines().stream()
                .filter(it -> asked && it.of().stream().anyMatch(found::has))
                .toList();
        return new LawRows(
                asked ? found.classes().stream().filter(it -> says(it, found)).toList() : List.of(),
                said(assessment.given().ticked(), law),
                asked ? duties(found, law, answers) : List.of(),
                parts,
                fines,
                fines.isEmpty() ? "" : Objects.requireNonNullElse(law.supervision(), ""),
                rulebook.jurisdictions().found(answers),
                rulebook.jurisdictions().chosen(answers).stream()
                        .filter(it -> !it.id().equals(Jurisdictions.EU))
                        .toList());
    }

    public boolean isEmpty() {
        return classes.isEmpty() && said.isEmpty() && places.isEmpty();
    }

    /** That it is minimal says something only where nothing else holds. */
    private static boolean says(RegulatoryClass it, Finding found) {
        return found.forbidden().isEmpty()
                && found.held().isEmpty()
                && (it != RegulatoryClass.MINIMAL || found.classes().size() == 1);
    }

    private static List<DutyRow> duties(Finding found, AiAct law, Answers answers) {
        var rows = new ArrayList<DutyRow>();
        var stops = law.prohibitions().stream()
                .filter(it -> found.forbidden().contains(it.id()))
                .map(AiAct.Prohibition::appliesFrom)
                .toList();
        for (var duty : law.allDuties()) {
            if (law.parts() != null && !law.parts().have(duty, answers)) continue;
            var from = duty.from().entrySet().stream()
                    .filter(it -> found.has(it.getKey()))
                    .flatMap(it -> it.getValue().stream())
                    .filter(it ->
                            found.forbidden().isEmpty() || duty.isStopping() && (stops.isEmpty() || stops.contains(it)))
                    .distinct()
                    .sorted()
                    .toList();
            if (!from.isEmpty()) rows.add(new DutyRow(duty, from));
        }
        return rows;
    }

    private static List<Said> said(Set<String> ticked, AiAct law) {
        return Stream.of(
                        law.exempts().stream()
                                .filter(it -> isSaid(it.id(), ticked))
                                .map(it -> new Said(it.text(), it.provision(), null, ticked.contains(it.id()), null)),
                        law.prohibitions().stream()
                                .filter(it -> isSaid(it.id(), ticked))
                                .map(it -> new Said(
                                        it.text(), it.provision(), it.appliesFrom(), ticked.contains(it.id()), null)),
                        law.watched().stream()
                                .filter(it -> isSaid(it.id(), ticked))
                                .map(it -> new Said(
                                        it.text(), it.provision(), it.appliesFrom(), ticked.contains(it.id()), null)),
                        law.ofBefore().stream()
                                .filter(it -> ticked.contains(it.id()))
                                .map(it -> new Said(it.text(), null, null, true, it.until())))
                .flatMap(it -> it)
                .toList();
    }

    private static boolean isSaid(String id, Set<String> ticked) {
        return ticked.contains(id) || ticked.contains(id + AiAct.NOT_SURE);
    }
}
