package io.demarc.deployment.form;

import static io.demarc.deployment.form.WhereItRuns.KEY;

import io.demarc.deployment.Routing;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.AskForm;
import io.demarc.inventory.Asks;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.questionnaire.QuestionForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Where it runs", one question after the other: what is sent is a part of the plan, and is kept also where more is missing. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
@RequestMapping("/use-cases/{id}/intake/" + KEY)
class GuidedController {

    private final Surroundings around;
    private final WhereItRuns step;
    private final GuidedPlans plans;
    private final WherePages pages;
    private final LegAsks asks;
    private final WholePlan whole;

    GuidedController(
            Surroundings around, WhereItRuns step, GuidedPlans plans, WherePages pages, LegAsks asks, WholePlan whole) {
        this.whole = whole;
        this.around = around;
        this.step = step;
        this.plans = plans;
        this.pages = pages;
        this.asks = asks;
    }

    /** What the page is made of besides what is kept. */
    private record Typed(
            PlanForm form,
            QuestionForm answers,
            @Nullable String seen,
            Map<String, String> errors,
            @Nullable AskForm ask) {}

    @GetMapping
    String edit(
            @Editable UseCaseFacts useCase,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model) {
        var saved = plans.saved(useCase.id());
        boolean again = sent.containsKey("legs");
        if (again && !Guided.is(sent, saved)) return whole.edit(useCase, sent, me, model);
        var asked = step.questions(useCase);
        var form = again ? plans.typed(useCase.id(), sent).onVersion(saved.version()) : saved;
        var answers = again ? QuestionForm.posted(asked, "", sent::get) : QuestionForm.of(asked, "");
        var typed = new Typed(form, answers, plans.version(useCase.id(), asked), Map.of(), null);
        return page(useCase, typed, wish(sent), me, model);
    }

    @OnPage(grows = true)
    @PostMapping
    String update(
            @Editable UseCaseFacts useCase,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model) {
        var id = useCase.id();
        if (!Guided.is(sent, plans.saved(id))) return whole.update(useCase, sent, me, model);
        var asks = Asking.of(sent);
        var form = plans.typed(id, asks.answers());
        var asked = step.questions(useCase);
        var answers = QuestionForm.posted(asked, "", sent::get);
        var then = sent.toSingleValueMap().getOrDefault("then", "");
        var seen = sent.getFirst("answers");
        if (then.equals("search"))
            return page(useCase, new Typed(form, answers, seen, Map.of(), null), wish(sent), me, model);
        if (then.equals("add-condition"))
            return page(
                    useCase,
                    new Typed(form.withAnotherCondition(), answers, seen, Map.of(), null),
                    wish(sent),
                    me,
                    model);
        var errors = plans.errors(form, sent);
        answers.errors().forEach(it -> errors.put(it.field(), it.key()));
        boolean leaves = sent.containsKey("to") || Asks.isIn(asks.sent());
        if (!leaves && !then.startsWith("remove-"))
            unanswered(sent).forEach(it -> errors.put(it, "deployment.error.path"));
        var unclear = this.asks.unclear(asks.sent(), me).orElse(null);
        if (unclear != null || !errors.isEmpty())
            return page(
                    useCase,
                    new Typed(form, answers, seen, errors, unclear),
                    wish(sent).at(errors),
                    me,
                    model);
        if (then.equals("add-leg")) form = plans.withAnotherLeg(form);
        if (then.startsWith("remove-")) form = form.withoutLeg(then.substring(7));
        if (RoutingForm.drops(then)) form = form.without(then);
        // Until somebody has said whether there is one place or several, there is none.
        if (!Guided.shown(sent).contains(WherePages.PLACES) || asks.answers().containsKey(WherePages.PLACES))
            plans.keep(id, form, asked, seen, answers.given(), me);
        if (Asks.isIn(asks.sent())) {
            var again = this.asks.take(id, asked, asks.sent(), me);
            if (again.isPresent()) {
                var typed = new Typed(plans.saved(id), answers, plans.version(id, asked), Map.of(), again.get());
                return page(useCase, typed, wish(sent), me, model);
            }
            return around.again(id) + place(wish(sent).place());
        }
        if (sent.containsKey("to")) return around.onward(id, sent.getFirst("to"));
        return onward(id, then, Guided.shown(sent));
    }

    /** The question of the way that was asked and has no answer: there is nowhere to go on to. */
    private static List<String> unanswered(MultiValueMap<String, String> sent) {
        var asked = sent.getFirst("asked");
        if (asked == null || asked.isEmpty()) return List.of();
        var said = sent.getFirst(asked);
        boolean places = asked.equals(WherePages.PLACES);
        return said == null || places && !PathWords.isAnswer(said) ? List.of(asked) : List.of();
    }

    /** After a part of it, the next one. */
    private String onward(UseCaseId id, String then, Set<String> shown) {
        var here = around.again(id);
        boolean adds = then.equals("add-leg");
        if (!adds && (then.startsWith("remove-") || then.startsWith("drop-") || shown.isEmpty())) return here;
        if (!adds && (shown.contains("routing") || shown.contains("rest"))) return around.onward(id, null);
        var saved = plans.saved(id);
        if (adds) return here + place(saved.legs().getLast().letter());
        if (!saved.isHybrid()) return here;
        var way = shown.stream().filter(it -> it.endsWith("-path")).findFirst();
        if (way.isPresent()) return here + place(way.get().substring(0, 1));
        var open = saved.legs().stream().filter(it -> it.mode() == null).findFirst();
        return here + place(open.map(LegForm::letter).orElse(null));
    }

    private static String place(@Nullable String letter) {
        return letter == null ? "" : "?place=" + letter;
    }

    private static WherePages.Wish wish(MultiValueMap<String, String> sent) {
        var place = sent.getFirst("place");
        return new WherePages.Wish(
                place != null && place.matches("[A-Z]") ? place : null,
                sent.getFirst("change"),
                sent.containsKey("expert"));
    }

    private String page(UseCaseFacts useCase, Typed typed, WherePages.Wish wish, Member me, Model model) {
        var page = pages.of(useCase.id(), typed.form(), wish);
        around.frame(useCase, me, model);
        model.addAttribute("saves", true);
        model.addAttribute("page", page);
        model.addAttribute("wish", wish);
        model.addAttribute("form", typed.form());
        model.addAttribute("errors", typed.errors());
        model.addAttribute("questions", typed.answers().fields());
        model.addAttribute("answersVersion", typed.seen());
        model.addAttribute("asks", asks.panel(useCase.id(), step.questions(useCase), typed.ask()));
        model.addAttribute("modes", step.modes().modes().subList(0, 7));
        model.addAttribute("offered", plans.shown(typed.form(), page.open()));
        model.addAttribute("operators", Routing.Condition.Operator.values());
        model.addAttribute("behaviours", plans.failures(useCase.id()));
        model.addAttribute("attributes", plans.attributes());
        model.addAttribute(
                "missing", page.several() && page.open() == null ? step.missing(plans.kept(useCase.id())) : List.of());
        return "deployment/guided";
    }

    /** "Ask a colleague" is the last choice of a question: it answers nothing, and names the question to be put. */
    private record Asking(MultiValueMap<String, String> sent, MultiValueMap<String, String> answers) {

        private static final String CHOICE = "~ask";

        static Asking of(MultiValueMap<String, String> sent) {
            var all = new LinkedMultiValueMap<>(sent);
            var answers = new LinkedMultiValueMap<>(sent);
            sent.forEach((field, values) -> {
                if (!values.contains(CHOICE)) return;
                answers.remove(field);
                if (!all.containsKey("ask")) all.set("ask", field);
            });
            return new Asking(all, answers);
        }
    }
}
