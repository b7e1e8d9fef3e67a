package io.demarc.review;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Use cases of the demo with all that is asked answered, in Claims, at the first step of whatever a test wants to do. */
@TestComponent
public class CompleteCase {

    /** All answers the first option: a case that the lead alone decides. */
    public static final Map<String, String> HARMLESS = Map.of(
            "AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0", "AN28", "0", "AN29", "0", "AN30", "0", "AN34", "0",
            "AN39", "NONE");

    private final Organizations organizations;
    private final TransactionTemplate transactions;
    private final Intake intake;
    private final Deployments deployments;
    private final Vendors vendors;
    private final BusinessUnits units;
    private final Members members;
    private final ReviewDesk desk;

    CompleteCase(
            Organizations organizations,
            TransactionTemplate transactions,
            Intake intake,
            Deployments deployments,
            Vendors vendors,
            BusinessUnits units,
            Members members,
            ReviewDesk desk) {
        this.organizations = organizations;
        this.transactions = transactions;
        this.intake = intake;
        this.deployments = deployments;
        this.vendors = vendors;
        this.units = units;
        this.members = members;
        this.desk = desk;
    }

    /** A draft of the member's. */
    public UseCaseId draft() {
        return in(() -> complete(intake.register(description(), member("member")), member("member")));
    }

    /** Found in an inventory: nobody owns it. */
    public UseCaseId unowned() {
        return in(() -> complete(
                intake.takeOver(List.of(description()), Member.ofPortal(CurrentOrganization.id()))
                        .getFirst(),
                member("lead")));
    }

    /** The member asked, and the lead has not looked yet. */
    public UseCaseId sent() {
        var id = draft();
        in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), member("member"), ""));
        return id;
    }

    /** The lead asked for changes, and the member has not answered yet. */
    public UseCaseId sentBack() {
        var id = draft();
        var review = in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), member("member"), ""));
        in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.ASK_FOR_CHANGES, "Say more.", member("lead"));
            return id;
        });
        return id;
    }

    private Description description() {
        var claims = units.findOrCreate(units.root(), "Claims", Member.ofPortal(CurrentOrganization.id()));
        return new Description("Case " + Uuid7.next(), "To answer sooner.", claims, Stage.PRE_DEPLOYMENT);
    }

    private UseCaseId complete(UseCaseId id, Member by) {
        intake.answer(id, HARMLESS, by);
        UUID vendor = vendors.findOrAdd("Acme AI", by).value();
        var leg = new Leg(Uuid7.next(), "A", Mode.M2, vendor, null, "EU", null, Answers.NONE);
        deployments.revise(new DeploymentPlan(id, List.of(leg), Routing.NONE), 0, by);
        return id;
    }

    public Member member(String role) {
        return members.choices(List.of()).stream()
                .filter(it -> it.email().equals(role + "@demo.test"))
                .findFirst()
                .flatMap(it -> members.find(new MemberId(it.id())))
                .orElseThrow();
    }

    public BusinessUnitId unit(String name) {
        return in(() -> units.findOrCreate(units.root(), name, Member.ofPortal(CurrentOrganization.id())));
    }

    public <T> T in(Supplier<T> work) {
        return CurrentOrganization.call(
                organizations.withSlug("demo").orElseThrow().id(), () -> transactions.execute(status -> work.get()));
    }
}
