package io.demarc.houserules;

import io.demarc.boundary.matrix.Controls;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.identity.Offer;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.References;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a rule offers to choose from, as it is in force.
 *
 * @param tiers kinds of contract
 */
record RuleChoices(
        List<Integer> levels,
        List<Mode> modes,
        List<PlaceFact.Answer> tiers,
        List<PlaceFact> facts,
        List<Controls.Control> controls) {

    static RuleChoices of(References references) {
        var questionnaire = references.inForce(Questionnaire.KIND).content();
        return new RuleChoices(
                IntStream.rangeClosed(0, 4).boxed().toList(),
                Arrays.stream(Mode.values()).filter(it -> !it.isHybrid()).toList(),
                questionnaire.find(LegQuestions.CONTRACT_TIER).stream()
                        .flatMap(it -> it.options().stream())
                        .map(it -> new PlaceFact.Answer(it.value(), it.text()))
                        .toList(),
                PlaceFact.of(questionnaire),
                references.inForce(Controls.KIND).content().controls());
    }

    /**
     * Refuses what was never offered, or is not there any more.
     *
     * @param before of the rule that is changed, which may keep what it has
     */
    void require(RuleForm form, @Nullable RuleForm before) {
        require(form.classes(), levels, null);
        require(form.personal(), levels, null);
        require(form.modes(), modes, null);
        require(
                form.tiers(),
                tiers.stream().map(PlaceFact.Answer::value).toList(),
                before == null ? null : before.tiers());
        require(
                form.facts(),
                facts.stream()
                        .flatMap(it -> it.answers().stream())
                        .map(PlaceFact.Answer::value)
                        .toList(),
                before == null ? null : before.facts());
        require(form.controls(), controls.stream().map(Controls.Control::id).toList(), null);
    }

    private static void require(@Nullable Set<String> sent, Collection<?> offered, @Nullable Set<String> kept) {
        if (sent == null) return;
        var all = offered.stream().map(Object::toString).collect(Collectors.toSet());
        if (kept != null) all.addAll(kept);
        if (!sent.stream().allMatch(it -> it.isBlank() || all.contains(it))) throw Offer.missed();
    }
}
