package io.demarc.vendors.assurance;

import io.demarc.reference.Kind;
import io.demarc.vendors.OfferingKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about offerings, and what the answers come to.
 *
 * @param answers the words of 0 to 3
 * @param unproven what an answer counts at most where something would have to be shown for it, and is not
 * @param months how long a grade holds
 */
record Assurance(
        boolean policy,
        List<Word> answers,
        int unproven,
        List<Domain> domains,
        List<Question> questions,
        List<QuestionSet> sets,
        List<Threshold> grades,
        int months,
        Strict strict) {

    static final Kind<Assurance> KIND = new Kind<>(
            "assurance", "vendors", Assurance.class, (it, others) -> AssuranceFaults.of(it), Assurance::names);

    /** @param vendor in which a vendor is asked, with a hint what is meant */
    record Word(String word, String vendor, String hint) {}

    /** @param vendor what a vendor finds over these questions */
    record Domain(String id, String name, String vendor) {}

    /**
     * @param weight among the questions of its set
     * @param name a short noun, for lists
     * @param hint for whoever answers it
     */
    record Question(
            String id,
            String domain,
            int weight,
            String name,
            String text,
            @Nullable String hint,
            @Nullable KnockOut knockOut) {}

    /** @param kinds of offerings that are asked these questions */
    record QuestionSet(String id, String name, List<OfferingKind> kinds, List<String> questions) {}

    record Threshold(Grade grade, BigDecimal from) {}

    /** Where a grade holds less long. */
    record Strict(Set<String> tiers, int months) {}

    QuestionSet setOf(OfferingKind kind) {
        return sets.stream().filter(it -> it.kinds().contains(kind)).findFirst().orElse(sets.getFirst());
    }

    Optional<QuestionSet> set(String id) {
        return sets.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<Question> find(String id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** In the order in which they are asked: by domain, and there as the file has them. */
    List<Question> asked(QuestionSet set) {
        var wanted = Set.copyOf(set.questions());
        return domains.stream()
                .flatMap(domain ->
                        questions.stream().filter(it -> it.domain().equals(domain.id()) && wanted.contains(it.id())))
                .toList();
    }

    /** @param counted what counts of the answers, by question; what was not answered counts nothing */
    Marks marks(QuestionSet set, Map<String, Integer> counted) {
        return new Marks(asked(set), counted);
    }

    Grade grade(BigDecimal percent) {
        return grades.stream()
                .filter(it -> percent.compareTo(it.from()) >= 0)
                .findFirst()
                .map(Threshold::grade)
                .orElse(Grade.E);
    }

    int months(@Nullable String tier) {
        return tier != null && strict.tiers().contains(tier) ? strict.months() : months;
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        questions.forEach(it -> names.put("offering-question." + it.id(), it.name()));
        sets.forEach(it -> names.put("offering-questions." + it.id(), it.name()));
        return names;
    }
}
