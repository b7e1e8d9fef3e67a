package io.demarc.review;

import io.demarc.Browser;
import io.demarc.EveryRole;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.assessment.Tier;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.Shipped;
import io.demarc.reference.Version;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Workflow;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A use case with personal data, and the review that a member asked for: the lead and privacy decide. */
@PageTest
abstract class OpenReview {

    static final Version<Workflow> POLICY = Shipped.newest(Workflow.KIND);

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Expiry expiry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageSamples samples;

    @Autowired
    TransactionTemplate transactions;

    OrganizationId demo;
    UseCaseId useCase;
    UUID review;

    @BeforeEach
    void the_member_asks_for_a_decision() {
        demo = organizations.withSlug("demo").orElseThrow().id();
        var description = new Description(
                "Sort incoming mail", "To reach who can answer.", root(), io.demarc.inventory.Stage.IDEA);
        useCase = in(() -> intake.register(description, acting("member")));
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "2"), member("member"));
            return "";
        });
        review = request("member");
    }

    Page decide(String who, io.demarc.kernel.Dossier.Concern stage, int round, Verdict verdict, String reason) {
        return post(who, "/reviews/" + review + "/decision", stage.id(), round, verdict.name(), reason);
    }

    Page post(String who, String path, String stage, int round, String verdict, String reason) {
        return browser.as(who + "@demo.test")
                .post(
                        "/@demo" + path,
                        Map.of("stage", stage, "round", "" + round, "verdict", verdict, "reason", reason));
    }

    Page show(String who) {
        return get(who, "/reviews/" + review);
    }

    Page get(String who, String path) {
        return browser.as(who + "@demo.test").get("/@demo" + path);
    }

    UUID request(String who) {
        return request(who, useCase);
    }

    UUID request(String who, UseCaseId id) {
        return in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), route(), member(who), ""));
    }

    static Route route() {
        return POLICY.content().route(POLICY.number(), Tier.LOW, Map.of("F02", 2));
    }

    Member member(String name) {
        return members.choices(List.of()).stream()
                .filter(choice -> choice.email().equals(name + "@demo.test"))
                .findFirst()
                .flatMap(choice -> members.find(new MemberId(choice.id())))
                .orElseThrow();
    }

    /** Somebody with every role: for what the pages would not let them do. */
    Member acting(String name) {
        return EveryRole.of(member(name));
    }

    BusinessUnitId root() {
        return new BusinessUnitId(in(() -> jdbc.sql("select id from business_unit where parent_id is null")
                .query(UUID.class)
                .single()));
    }

    String standing() {
        return in(() -> jdbc.sql("select standing from use_case_overview where use_case_id = ?")
                .param(useCase.value())
                .query(String.class)
                .single());
    }

    List<String> ledger() {
        return in(() -> jdbc.sql("select distinct name from ledger_entry where canonical like ?")
                .param("%" + useCase.value() + "%")
                .query(String.class)
                .list());
    }

    <T> T in(java.util.function.Supplier<T> work) {
        return CurrentOrganization.call(demo, () -> transactions.execute(status -> work.get()));
    }
}
