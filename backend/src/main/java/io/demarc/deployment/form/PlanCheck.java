package io.demarc.deployment.form;

import io.demarc.deployment.Mode;
import io.demarc.deployment.Path;
import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.identity.Offer;
import io.demarc.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether what was typed on "Where it runs" can be kept. */
final class PlanCheck {

    private static final int LONGEST = 240;

    private final PlanForm form;
    private final Offered offered;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private PlanCheck(PlanForm form, Offered offered) {
        this.form = form;
        this.offered = offered;
    }

    /** What cannot be kept, by the id of the input that it is about: a message key each. */
    static Map<String, String> errors(PlanForm form, Offered offered) {
        var check = new PlanCheck(form, offered);
        check.choices();
        check.lengths();
        form.legs().forEach(check::leg);
        if (form.isHybrid()) {
            check.shares();
            check.routing();
        }
        return check.errors;
    }

    /** Vendors, models and people are asked for by {@link Offered}. */
    private void choices() {
        var offer = new Offer();
        for (LegForm leg : form.legs()) {
            offer.choice(leg.name("mode"), Arrays.stream(Mode.values()).filter(mode -> !mode.isHybrid()));
            Path.answers().forEach((question, answers) -> offer.choice(leg.name(question), answers.stream()));
        }
        if (form.isHybrid()) {
            var letters = form.legs().stream().map(LegForm::letter).toList();
            for (int i = 0; i < form.routing().conditions().size(); i++)
                offer.choice("c" + i + ".operator", Arrays.stream(Condition.Operator.values()))
                        .choice("c" + i + ".leg", letters.stream());
            offer.choice("routing.default", letters.stream())
                    .choice("routing.onFailure", Arrays.stream(FailureBehaviour.values()))
                    .choice("routing.by", Stream.of("YES", "NO"));
        }
        offer.refused(form::sent).forEach(field -> refuse(field, "choice"));
    }

    private void lengths() {
        Stream.of(
                        form.legs().stream().flatMap(leg -> Stream.of("newVendor", "newModel", "region")
                                .map(leg::name)),
                        IntStream.range(0, form.routing().conditions().size())
                                .boxed()
                                .flatMap(i -> Stream.of("c" + i + ".attribute", "c" + i + ".value")),
                        Stream.of("routing.operator"))
                .flatMap(fields -> fields)
                .filter(field -> Text.length(form.sent(field)) > LONGEST)
                .forEach(field -> refuse(field, "too-long"));
    }

    private void leg(LegForm leg) {
        leg.questions().errors().forEach(it -> errors.put(it.field(), it.key()));
        var vendor = leg.text("vendor");
        var model = leg.text("model");
        var share = leg.share();
        if (vendor != null && !offered.hasVendor(vendor)) refuse(leg.name("vendor"), "vendor-gone");
        if (model != null && !offered.hasModel(model)) refuse(leg.name("model"), "model-gone");
        var offering = leg.text("offering");
        var machines = leg.text("machines");
        if (offering != null && !offered.hasOffering(offering)) refuse(leg.name("offering"), "offering-gone");
        if (machines != null && !offered.hasMachines(machines)) refuse(leg.name("machines"), "offering-gone");
        if (leg.text("share") != null && (share == null || share > 100)) refuse(leg.name("share"), "share");
        if (vendor != null && leg.text("newVendor") != null) refuse(leg.name("newVendor"), "one-vendor");
        if (model != null && leg.text("newModel") != null) refuse(leg.name("newModel"), "one-model");
        if (leg.text("newModel") != null && vendor == null && leg.text("newVendor") == null)
            refuse(leg.name("newVendor"), "vendor-of-model");
    }

    private void shares() {
        var shares = form.legs().stream().map(LegForm::share).toList();
        if (shares.contains(null)) return;
        int sum = shares.stream().mapToInt(share -> share == null ? 0 : share).sum();
        if (sum != 100) errors.putIfAbsent(form.legs().getLast().name("share"), "deployment.error.shares");
    }

    private void routing() {
        if (!form.routing().said("owner").isEmpty()
                && !offered.hasPerson(form.routing().said("owner"))) refuse("routing.owner", "owner-gone");
        for (int i = 0; i < form.routing().conditions().size(); i++) {
            if (form.routing().isBlank(i)) continue;
            if (form.routing().condition(i, "attribute").isEmpty()) refuse("c" + i + ".attribute", "condition");
            if (form.routing().condition(i, "value").isEmpty()) refuse("c" + i + ".value", "condition");
            else if (form.routing().condition(i, "value").contains("/")) refuse("c" + i + ".value", "condition-value");
            if (form.leg(form.routing().condition(i, "leg")) == null) refuse("c" + i + ".leg", "condition-leg");
        }
    }

    private void refuse(String field, String reason) {
        errors.put(field, "deployment.error." + reason);
    }
}
