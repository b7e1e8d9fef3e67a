package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Modes;
import io.demarc.deployment.PlaceOutlines;
import io.demarc.deployment.PlanNames;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What "Where it runs" says of places in a row each: those of the plan, and what one of them might be instead. */
@Component
class PlaceRows {

    private final References references;
    private final PlanNames names;
    private final LegQuestions questions;
    private final PlaceOutlines outlines;

    PlaceRows(References references, PlanNames names, LegQuestions questions, PlaceOutlines outlines) {
        this.references = references;
        this.names = names;
        this.questions = questions;
        this.outlines = outlines;
    }

    List<WherePage.Place> of(DeploymentPlan plan) {
        var known = names.of(plan);
        var drawn = outlines.of(plan.useCase());
        return plan.legs().stream()
                .map(leg -> place(plan, leg, known, drawn.get(leg.id())))
                .toList();
    }

    private WherePage.Place place(DeploymentPlan plan, Leg leg, Map<UUID, String> known, @Nullable Outline outline) {
        var mode = leg.mode();
        return new WherePage.Place(
                leg.letter(),
                mode == null ? null : modes().of(mode),
                Stream.of(names.behind(leg, known), leg.model() == null ? null : known.get(leg.model()), leg.region())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                leg.share(),
                mode == null || !questions.of(plan, leg).isComplete(),
                outline);
    }

    /** The modes that a place does not have, each with the line as it would run there. */
    List<WherePage.OtherWay> insteadOf(Mode mode, UseCaseId useCase, @Nullable UUID place) {
        if (place == null) return List.of();
        var drawn = outlines.inEachMode(useCase, place);
        return modes().modes().stream()
                .filter(it -> it.id() != mode && it.id() != Mode.M8)
                .map(it -> new WherePage.OtherWay(it, drawn.get(it.id())))
                .toList();
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }
}
