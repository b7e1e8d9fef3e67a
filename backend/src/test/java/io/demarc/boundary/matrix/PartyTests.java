package io.demarc.boundary.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.Party.Known;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Supply;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.VendorRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain specification, 1.7: the name that is stated first, and never that of a vendor who is no party. */
class PartyTests {

    private static final UUID VENDOR = new UUID(0, 1);
    private static final UUID OFFERING = new UUID(0, 2);
    private static final UUID MACHINES = new UUID(0, 3);

    @Test
    void an_operator_is_whom_somebody_stated_then_whom_the_offering_names_then_the_vendor() {
        var offering = offering(OfferingKind.CLOUD_API, "Fjellheim", null);
        assertThat(name(Party.OPERATOR, leg(Mode.M3, Map.of(LegQuestions.INFERENCE_OPERATOR, "Halden AB")), offering))
                .isEqualTo("Halden AB");
        assertThat(name(Party.OPERATOR, leg(Mode.M3, Map.of()), offering)).isEqualTo("Fjellheim");
        assertThat(name(Party.OPERATOR, leg(Mode.M3, Map.of()), null)).isEqualTo("Brevio");
        assertThat(name(Party.OPERATOR, leg(Mode.M1, Map.of()), null)).isNull();
    }

    @Test
    void a_vendor_with_the_role_operates_what_it_sells() {
        var sold = offering(OfferingKind.APPLICATION, null, null, VendorRole.SAAS_VENDOR);
        assertThat(name(Party.OPERATOR, leg(Mode.M1, Map.of()), sold)).isNull();
        assertThat(name(Party.SAAS_VENDOR, leg(Mode.M1, Map.of()), sold)).isEqualTo("Brevio");
        var both =
                offering(OfferingKind.APPLICATION, null, null, VendorRole.SAAS_VENDOR, VendorRole.INFERENCE_OPERATOR);
        assertThat(name(Party.OPERATOR, leg(Mode.M1, Map.of()), both)).isEqualTo("Brevio");
    }

    @Test
    void the_source_of_weights_is_no_party_and_who_rents_out_the_machines_is_one() {
        var weights = offering(OfferingKind.WEIGHTS, null, null, VendorRole.INFERENCE_OPERATOR);
        var leg = leg(Mode.M5, Map.of());
        assertThat(name(Party.OPERATOR, leg, weights)).isNull();
        assertThat(name(Party.DEVELOPER, leg, weights)).isNull();
        assertThat(name(Party.HOSTING, leg, weights)).isEqualTo("Luleå Racks");
        assertThat(name(Party.HOSTING, leg(Mode.M5, Map.of(LegQuestions.HOSTING_INFRASTRUCTURE, "Own hall")), weights))
                .isEqualTo("Own hall");
    }

    @Test
    void a_gateway_is_named_by_its_vendor_where_nobody_is_stated_and_operates_nothing() {
        var gateway = offering(OfferingKind.GATEWAY, null, null, VendorRole.INFERENCE_OPERATOR);
        assertThat(name(Party.ROUTER_OPERATOR, leg(Mode.M2, Map.of()), gateway)).isEqualTo("Brevio");
    }

    private static @Nullable String name(Party party, Leg leg, @Nullable OfferingParties offering) {
        var machines = new OfferingParties(
                MACHINES,
                "GPU rental",
                OfferingKind.MACHINES,
                MACHINES,
                "Luleå Racks",
                List.of(),
                null,
                null,
                null,
                null);
        var supplies = offering == null ? Map.of(MACHINES, machines) : Map.of(MACHINES, machines, OFFERING, offering);
        var plan = new DeploymentPlan(new UseCaseId(new UUID(0, 9)), List.of(leg), Routing.NONE);
        return party.name(plan, "A", new Known(Map.of(VENDOR, "Brevio"), supplies));
    }

    private static Leg leg(Mode mode, Map<String, String> answers) {
        var supply = new Supply(OFFERING, mode == Mode.M5 ? MACHINES : null);
        return new Leg(new UUID(0, 4), "A", mode, VENDOR, null, null, null, supply, new Answers(answers));
    }

    private static OfferingParties offering(
            OfferingKind kind, @Nullable String operator, @Nullable String hosting, VendorRole... roles) {
        return new OfferingParties(
                OFFERING,
                "Service",
                kind,
                VENDOR,
                "Brevio",
                List.of(roles),
                operator == null ? null : new UUID(0, 7),
                operator,
                hosting == null ? null : new UUID(0, 8),
                hosting);
    }
}
