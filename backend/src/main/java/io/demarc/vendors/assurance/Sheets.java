package io.demarc.vendors.assurance;

import io.demarc.evidence.Proofs;
import io.demarc.evidence.Proving;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumber;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was asked and answered about offerings. */
@Component
@Transactional(readOnly = true)
class Sheets {

    private final OfferingAssessmentRepository assessments;
    private final OfferingAnswerRepository answers;
    private final Offerings offerings;
    private final Proofs proofs;
    private final References references;
    private final BusinessClock clock;

    Sheets(
            OfferingAssessmentRepository assessments,
            OfferingAnswerRepository answers,
            Offerings offerings,
            Proofs proofs,
            References references,
            BusinessClock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.offerings = offerings;
        this.proofs = proofs;
        this.references = references;
        this.clock = clock;
    }

    /** All that is known of it: the newest assessment with its answers, those before, and what is to show for them. */
    Sheet of(OfferingId id) {
        var kind = offerings.facts(id).kind();
        var all = assessments.findAllOf(id.value());
        var said = answers.findAllOf(all.stream().map(OfferingAssessment::id).toList()).stream()
                .collect(Collectors.groupingBy(OfferingAnswer::assessment));
        var proving = proofs.of(List.of(), List.of(id.value())).stream().collect(Collectors.groupingBy(Proving::item));
        var inForce = references.inForce(Assurance.KIND);
        var rounds = all.stream()
                .map(it -> {
                    var rules = references.at(Assurance.KIND, it.questions()).content();
                    var byQuestion = said.getOrDefault(it.id(), List.of()).stream()
                            .collect(Collectors.toMap(OfferingAnswer::question, answer -> answer));
                    return new Sheet.Round(
                            it, rules, rules.set(it.questionSet()).orElseThrow(), byQuestion);
                })
                .toList();
        return new Sheet(
                id, inForce.content(), inForce.content().setOf(kind), rounds, proving, clock.calendar(), clock.today());
    }

    /** @throws io.demarc.kernel.NotFound where the organization has no such offering */
    void requireThere(OfferingId id) {
        offerings.facts(id);
    }

    /** What the assessment asks, by the version of the questions that it began with. */
    Assurance.QuestionSet set(OfferingAssessment assessment) {
        return rules(assessment).set(assessment.questionSet()).orElseThrow();
    }

    Assurance rules(OfferingAssessment assessment) {
        return references.at(Assurance.KIND, assessment.questions()).content();
    }

    /** The version of the questions that an assessment asks which begins now. */
    VersionNumber version() {
        return references.inForce(Assurance.KIND).number();
    }

    /** What a link asks, in the words of the assessment that it was made for, or of those in force where that is gone. */
    Asked asked(QuestionnaireLink link) {
        var rules = assessments.findAllOf(link.offering().value()).stream()
                .filter(it -> !it.begunAt().isAfter(link.madeAt()))
                .findFirst()
                .map(this::rules)
                .orElseGet(() -> references.inForce(Assurance.KIND).content());
        var order = rules.domains().stream().map(Assurance.Domain::id).toList();
        return new Asked(
                rules,
                rules.questions().stream()
                        .filter(it -> link.asked().contains(it.id()))
                        .sorted(Comparator.comparing(it -> order.indexOf(it.domain())))
                        .toList());
    }

    record Asked(Assurance rules, List<Assurance.Question> questions) {}
}
