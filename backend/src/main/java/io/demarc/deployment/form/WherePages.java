package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Modes;
import io.demarc.deployment.Path;
import io.demarc.deployment.PlaceRemarks;
import io.demarc.inventory.Asked;
import io.demarc.inventory.Colleagues;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Panel;
import io.demarc.questionnaire.QuestionForm;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays "Where it runs" out: which question comes now, what is answered already, and what is said of each place. */
@Component
class WherePages {

    /** What the first question is called in forms and addresses. */
    static final String PLACES = PathWords.ID;

    private final Deployments deployments;
    private final References references;
    private final PlaceRows rows;
    private final Colleagues colleagues;
    private final PathWords words;
    private final ObjectProvider<PlaceRemarks> remarks;

    WherePages(
            Deployments deployments,
            References references,
            PlaceRows rows,
            Colleagues colleagues,
            PathWords words,
            ObjectProvider<PlaceRemarks> remarks) {
        this.remarks = remarks;
        this.deployments = deployments;
        this.references = references;
        this.rows = rows;
        this.colleagues = colleagues;
        this.words = words;
    }

    /**
     * What somebody wants to see.
     *
     * @param place the letter of one of several places
     * @param change the id of a question that is answered and is to be asked again
     */
    record Wish(@Nullable String place, @Nullable String change, boolean expert) {

        /** At the question whose answer cannot be kept. */
        Wish at(Map<String, String> errors) {
            return errors.keySet().stream()
                    .filter(it -> it.length() > 2 && Path.isPartOf(it.substring(2)))
                    .findFirst()
                    .map(it -> new Wish(it.substring(0, 1), it.substring(2), expert))
                    .orElse(this);
        }
    }

    WherePage of(UseCaseId id, PlanForm form, Wish wish) {
        var plan = deployments.plan(id);
        if (plan.legs().isEmpty() || PLACES.equals(wish.change()) && !form.isHybrid()) return first();
        return form.isHybrid() ? several(id, plan, form, wish) : single(id, plan, form, wish);
    }

    private WherePage first() {
        return new WherePage(List.of(), words.places(), 1, null, false, null, List.of(), List.of(), Map.of(), PLACES);
    }

    private WherePage single(UseCaseId id, DeploymentPlan plan, PlanForm form, Wish wish) {
        var leg = form.legs().getFirst();
        var rows = new ArrayList<WherePage.Row>();
        rows.add(new WherePage.Row(words.title(), words.one(), "?change=" + PLACES, null));
        return way(id, plan, leg, wish, rows, List.of());
    }

    private WherePage several(UseCaseId id, DeploymentPlan plan, PlanForm form, Wish wish) {
        var rows = new ArrayList<WherePage.Row>();
        rows.add(new WherePage.Row(words.title(), words.several(), "#places", null));
        var open = wish.place() == null ? null : form.leg(wish.place());
        if (open == null) {
            // Until it is decided of each what it is, several places are meant to be a hybrid.
            var together = plan.isHybrid() || plan.mode() == null ? Mode.M8 : plan.mode();
            return new WherePage(
                    rows,
                    null,
                    1,
                    null,
                    false,
                    modes().of(together),
                    this.rows.of(plan),
                    List.of(),
                    Map.of(),
                    form.letters() + (together == Mode.M8 || form.routing().says() ? ",routing" : ",rest"));
        }
        return way(id, plan, open, wish, rows, this.rows.of(plan));
    }

    /** The way of one place: its questions up to the one that is asked now, or its mode and what follows from it. */
    private WherePage way(
            UseCaseId id,
            DeploymentPlan plan,
            LegForm leg,
            Wish wish,
            List<WherePage.Row> rows,
            List<WherePage.Place> places) {
        var path = leg.path();
        var part = plan.leg(leg.letter()).map(Leg::id).orElse(null);
        var asked = colleagues.of(id);
        for (var field :
                QuestionForm.of(Path.inquiry(modes(), path), leg.letter() + ".").fields()) {
            var question = field.question().id();
            if (field.said().isEmpty() || question.equals(wish.change()))
                return new WherePage(
                        rows,
                        wish.expert() ? null : field,
                        rows.size() + 1,
                        leg,
                        wish.expert(),
                        null,
                        places,
                        List.of(),
                        wish.expert() ? remarks(id, leg) : Map.of(),
                        leg.letter() + "-path");
            rows.add(new WherePage.Row(
                    field.question().title(),
                    field.question().words(field.said()),
                    "?place=" + leg.letter() + "&change=" + question,
                    answer(asked, part, question)));
        }
        var mode = leg.mode();
        return new WherePage(
                rows,
                null,
                rows.size(),
                leg,
                wish.expert(),
                mode == null ? null : modes().of(mode),
                places,
                mode == null ? List.of() : this.rows.insteadOf(mode, id, part),
                mode == null && !wish.expert() ? Map.of() : remarks(id, leg),
                leg.letter() + (wish.expert() ? "-path" : places.isEmpty() ? ",rest" : ""));
    }

    private Map<Mode, Panel> remarks(UseCaseId id, LegForm leg) {
        return remarks.stream()
                .findFirst()
                .map(it -> it.modes(id, leg.letter()))
                .orElseGet(Map::of);
    }

    private static @Nullable Asked answer(List<Asked> asked, @Nullable UUID part, String question) {
        return asked.stream()
                .filter(it -> it.isAbout(part, question) && it.outcome() == Asked.Outcome.ANSWERED)
                .findFirst()
                .orElse(null);
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }
}
