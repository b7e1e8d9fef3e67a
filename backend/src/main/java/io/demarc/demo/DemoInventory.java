package io.demarc.demo;

import static java.util.Map.entry;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Layer;
import io.demarc.demo.DemoFile.DemoUseCase;
import io.demarc.demo.DemoFile.Place;
import io.demarc.demo.DemoYear.Act;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The use cases of the invented organizations, entered as people would. */
@Component
@Profile("demo")
class DemoInventory {

    private static final List<String> QUESTIONS =
            List.of("AN26", "AN27", "AN31", "AN32", "AN28", "AN29", "AN30", "AN34");

    /** The control that people would name first for a layer, where they know one. */
    private static final Map<Layer, String> USUAL = Map.ofEntries(
            entry(new Layer("L02"), "C20"),
            entry(new Layer("L03"), "C13"),
            entry(new Layer("L04"), "C15"),
            entry(new Layer("L05"), "C17"),
            entry(new Layer("L06"), "C24"),
            entry(new Layer("L07"), "C28"),
            entry(new Layer("L08"), "C29"),
            entry(new Layer("L09"), "C26"),
            entry(new Layer("L10"), "C33"),
            entry(new Layer("L11"), "C06"),
            entry(new Layer("L12"), "C08"),
            entry(new Layer("L13"), "C30"),
            entry(new Layer("L14"), "C38"),
            entry(new Layer("L15"), "C22"),
            entry(new Layer("L16"), "C41"),
            entry(new Layer("L17"), "C36"),
            entry(new Layer("L18"), "C02"));

    /** Who knows a layer best, where that is not the owner of the use case. */
    private static final Map<Layer, DemoAccount> NAMED = Map.ofEntries(
            entry(new Layer("L02"), DemoAccount.SECURITY),
            entry(new Layer("L03"), DemoAccount.MODEL_RISK),
            entry(new Layer("L04"), DemoAccount.MODEL_RISK),
            entry(new Layer("L05"), DemoAccount.MODEL_RISK),
            entry(new Layer("L07"), DemoAccount.DATA),
            entry(new Layer("L10"), DemoAccount.DATA),
            entry(new Layer("L12"), DemoAccount.DATA),
            entry(new Layer("L14"), DemoAccount.SECURITY),
            entry(new Layer("L15"), DemoAccount.SECURITY),
            entry(new Layer("L16"), DemoAccount.LEGAL),
            entry(new Layer("L17"), DemoAccount.LEAD));

    private final DemoFile file = DemoFile.read();
    private final DemoVendors vendors;
    private final Intake intake;
    private final Deployments deployments;
    private final Boundaries boundaries;
    private final BusinessUnits units;
    private final DemoReviews reviews;

    DemoInventory(
            DemoVendors vendors,
            Intake intake,
            Deployments deployments,
            Boundaries boundaries,
            BusinessUnits units,
            DemoReviews reviews) {
        this.vendors = vendors;
        this.intake = intake;
        this.deployments = deployments;
        this.boundaries = boundaries;
        this.units = units;
        this.reviews = reviews;
    }

    /** What people do with the use cases, each in the order of time. */
    List<Act> acts(String slug, BusinessUnitId root, Map<Role, Member> cast, DemoYear year) {
        vendors.fill(file.vendors(), Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role())));
        boolean whole = slug.equals("demo");
        var acts = new ArrayList<Act>();
        for (var it : whole ? file.useCases() : file.useCases().subList(10, 14))
            acts.addAll(acts(it, root, cast, year.weeksAgo(it.weeks(), it.name())));
        acts.addAll(vendors.acts(cast, year));
        return acts;
    }

    private List<Act> acts(DemoUseCase it, BusinessUnitId root, Map<Role, Member> cast, DemoYear.Diary diary) {
        var owner = Objects.requireNonNull(
                cast.get((it.unit().equals("Claims") ? DemoAccount.MEMBER : DemoAccount.VENDORS).role()));
        boolean retired = it.stage() == Stage.RETIRED;
        var registered = new AtomicReference<UseCaseId>();
        Supplier<UseCaseId> id = () -> Objects.requireNonNull(registered.get());
        diary.note(() -> registered.set(intake.register(
                new Description(it.name(), it.purpose(), unit(it.unit(), root), retired ? Stage.LIVE : it.stage()),
                owner)));
        if (it.answers() != null) diary.minutes(25).note(() -> intake.answer(id.get(), answers(it), owner));
        if (it.legs() != null) diary.days(1).note(() -> deployments.revise(plan(id.get(), it, owner), 0, owner));
        if (it.owners() != null) name(id, it, owner, cast, diary.days(2));
        if (it.fate() != null) reviews.play(id, it, owner, cast, diary);
        if (retired) diary.days(30).note(() -> intake.retire(id.get(), owner));
        return diary.acts();
    }

    private BusinessUnitId unit(String name, BusinessUnitId root) {
        boolean platform = name.equals("Data platform");
        var portal = Member.ofPortal(CurrentOrganization.id());
        return units.findOrCreate(
                platform ? units.findOrCreate(root, "IT and engineering", portal) : root, name, portal);
    }

    private static Map<String, String> answers(DemoUseCase it) {
        var given = new HashMap<String, String>();
        var levels = Objects.requireNonNull(it.answers());
        for (int i = 0; i < levels.size(); i++)
            given.put(QUESTIONS.get(i), levels.get(i).toString());
        if (levels.size() < QUESTIONS.size()) return given;
        given.put("AN39", it.law() == null ? "NONE" : it.law());
        given.put("AN77", "EU");
        given.put("AN37", it.supervised() == null ? "NO" : it.supervised());
        return given;
    }

    private DeploymentPlan plan(UseCaseId id, DemoUseCase it, Member owner) {
        var legs = new ArrayList<Leg>();
        for (var place : Objects.requireNonNull(it.legs()))
            legs.add(leg(place, "AB".substring(legs.size(), legs.size() + 1), owner));
        var route = it.route();
        if (route == null) return new DeploymentPlan(id, legs, Routing.NONE);
        var target = legs.stream()
                .filter(leg -> leg.letter().equals(route.leg()))
                .findFirst()
                .orElseThrow();
        var condition =
                new Routing.Condition(route.attribute(), Routing.Condition.Operator.IS, route.is(), target.id());
        return new DeploymentPlan(
                id,
                legs,
                new Routing(owner.id().value(), false, legs.getFirst().id(), route.onFailure(), List.of(condition)));
    }

    private Leg leg(Place place, String letter, Member by) {
        var vendor = vendors.vendor(place.vendor(), by);
        return new Leg(
                Uuid7.next(),
                letter,
                Mode.valueOf(place.mode()),
                vendor.value(),
                place.model() == null ? null : vendors.model(place.model(), vendor, by),
                place.region(),
                place.share(),
                vendors.supply(place, vendor, by),
                DemoTerms.of(place));
    }

    private void name(
            Supplier<UseCaseId> id, DemoUseCase it, Member owner, Map<Role, Member> cast, DemoYear.Diary diary) {
        int places = Objects.requireNonNull(it.legs()).size();
        for (var layer : Objects.requireNonNull(it.owners()))
            for (int place = 0; place < places; place++) {
                var letter = "AB".substring(place, place + 1);
                var knows = NAMED.get(layer);
                var who = knows == null ? owner : Objects.requireNonNull(cast.get(knows.role()));
                diary.minutes(6)
                        .note(() -> boundaries.assign(id.get(), letter, layer, 0, who.id(), USUAL.get(layer), owner));
            }
    }
}
