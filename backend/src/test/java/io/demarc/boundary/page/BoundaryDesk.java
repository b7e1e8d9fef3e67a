package io.demarc.boundary.page;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Use cases that read hail maps, for their boundaries. */
@PageTest
public abstract class BoundaryDesk {

    @Autowired
    protected Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    Intake intake;

    /** A boundary is assessed from the day on which a decision on it is asked for. */
    void submit(String useCase) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(demo, () -> {
            var id = new UseCaseId(UUID.fromString(useCase.replaceAll(".*/", "")));
            intake.submit(
                    id,
                    Member.ofPortal(
                            demo,
                            new MemberId(members.choices(List.of()).getFirst().id())));
        });
    }

    void answer(String useCase, Map<String, String> answers) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(demo, () -> {
            var owner = new MemberId(members.choices(List.of()).getFirst().id());
            intake.answer(
                    new UseCaseId(UUID.fromString(useCase.replaceAll(".*/", ""))),
                    answers,
                    Member.ofPortal(demo, owner));
        });
    }

    protected static Map<String, String> single() {
        return Map.of(
                "version",
                "0",
                "legs",
                "A",
                "A.mode",
                "M3",
                "A.newVendor",
                "Acme AI",
                "A.newModel",
                "Acme 1",
                "then",
                "next");
    }

    protected static String registered(Browser.Visitor member, String name) {
        String unit = member.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        var created = member.post(
                "/@demo/use-cases", Map.of("name", name, "purpose", "Reads hail maps.", "unit", unit, "stage", "IDEA"));
        String location = created.location();
        return location.substring(0, location.indexOf("/intake/"));
    }
}
