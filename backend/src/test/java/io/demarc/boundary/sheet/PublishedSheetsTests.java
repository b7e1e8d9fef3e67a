package io.demarc.boundary.sheet;

import static io.demarc.boundary.matrix.ShippedBoundary.L06;
import static io.demarc.boundary.matrix.ShippedBoundary.L11;
import static io.demarc.boundary.matrix.ShippedBoundary.L18;
import static io.demarc.boundary.matrix.ShippedBoundary.LAYERS;
import static io.demarc.boundary.matrix.ShippedBoundary.MATRIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Offered;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.sheet.KeptSheets.Said;
import io.demarc.vendors.OfferingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sheets that are published, as facts: what a row is called and who answers for it, as far as that is known for certain. They
 * differ from our defaults where good people disagree (domain specification, 3.3).
 */
class PublishedSheetsTests {

    /**
     * Microsoft, "Artificial intelligence (AI) shared responsibility model", azure-docs, article of 2023-10-05: three layers (AI
     * usage, application, platform) by three kinds of service. Two rows that are the same in each kind, and what its
     * finished applications leave to Microsoft.
     */
    private static final String MICROSOFT = """
            Layer\tRow\tSaaS
            AI usage\tUser training and accountability\tCustomer
            \tUsage policy, admin controls\tCustomer
            AI application\tApplication design and implementation\tMicrosoft
            AI platform\tModel design and implementation\tMicrosoft
            \tAI compute infrastructure\tMicrosoft
            """;

    /**
     * AWS, "Securing generative AI: An introduction to the Generative AI Security Scoping Matrix", October 2023, scope 3 (pre-trained
     * models): one builds an application of one's own on a foundation model of somebody else.
     */
    private static final String AWS = """
            Scope,What,Who owns it
            Scope 3: Pre-trained models,Application,Customer
            Scope 3: Pre-trained models,Foundation model,Third party
            """;

    /**
     * CoSAI, AI Shared Responsibility Framework v1.0, column AI-PaaS, from the companion data (layer matrix, draft v0.7; finding-routing
     * of 2026-07-12): the business layer and incident governance are the customer's, so is what defends against injection and bad
     * output; the information layer is shared.
     */
    private static final String COSAI = """
            [{"layer": "L1", "row": "Business and usage", "AI-PaaS": "Customer"},
             {"layer": "L1", "row": "Incident governance", "AI-PaaS": "Customer"},
             {"layer": "L2", "row": "Information", "AI-PaaS": "Shared"},
             {"layer": "L3", "row": "Prompt injection and output defence", "AI-PaaS": "Customer"}]
            """;

    @Test
    void microsofts_finished_applications_agree_with_ours() {
        var overlay = laid(
                OfferingKind.APPLICATION,
                MICROSOFT,
                List.of("Microsoft"),
                List.of(
                        List.of("L18.C3"),
                        List.of("L17.C1", "L17.C2"),
                        List.of("L09.P1"),
                        List.of("L04.P1"),
                        List.of("L01.P1")));
        assertThat(overlay.count(Accord.AGREED)).isEqualTo(6);
        assertThat(overlay.count(Accord.NOT_SAID)).isEqualTo(overlay.activities() - 6L);
        assertThat(overlay.layers()).noneMatch(LaidLayer::isOtherwise);
    }

    @Test
    void aws_names_a_third_party_where_a_model_is_somebody_elses() {
        var overlay = laid(
                OfferingKind.CLOUD_API,
                AWS,
                List.of("Amazon Web Services"),
                List.of(List.of("L09.C3", "L09.C4"), List.of("L03.P1")));
        assertThat(overlay.count(Accord.AGREED)).isEqualTo(2);
        assertThat(ids(overlay, Accord.CONTRADICTED)).containsExactly("L03.P1");
    }

    @Test
    void cosai_leaves_more_to_the_customer_than_we_do() {
        var overlay = laid(
                OfferingKind.CLOUD_API,
                COSAI,
                List.of(),
                List.of(
                        List.of("L18.P6", "L18.P3", "L18.P7", "L18.C5", "L18.C6"),
                        List.of("L16.C1"),
                        List.of("L11.C1", "L11.C3"),
                        List.of("L06.P5", "L06.C7", "L06.C8")));
        assertThat(ids(overlay, Accord.BY_NOBODY)).containsExactlyInAnyOrder("L18.P3", "L18.P6", "L18.P7", "L06.P5");
        assertThat(ids(overlay, Accord.CONTRADICTED)).containsExactlyInAnyOrder("L11.C1", "L11.C3");
        assertThat(overlay.count(Accord.AGREED)).isEqualTo(5);
        assertThat(theySay(overlay, L18)).isEqualTo(Responsibility.US);
        assertThat(theySay(overlay, L06)).isEqualTo(Responsibility.US);
        assertThat(theySay(overlay, L11)).isEqualTo(Responsibility.SHARED);
    }

    @Test
    void shared_over_both_sides_is_our_split_and_over_one_side_is_another() {
        var text = "Row,Who\nRetention,Shared\n";
        assertThat(laid(OfferingKind.CLOUD_API, text, List.of(), List.of(List.of("L12.P1", "L12.C1")))
                        .count(Accord.AGREED))
                .isEqualTo(2);
        assertThat(ids(laid(OfferingKind.CLOUD_API, text, List.of(), List.of(List.of("L12.P1"))), Accord.CONTRADICTED))
                .containsExactly("L12.P1");
    }

    @Test
    void each_names_itself_or_the_other() {
        var overlay = laid(
                OfferingKind.CLOUD_API,
                "Row,Who\nIndexes,Provider\nQuotas,Customer\nNotices,who knows\n",
                List.of(),
                List.of(List.of("L07.C6"), List.of("L17.P3"), List.of("L16.P2")));
        assertThat(ids(overlay, Accord.BY_BOTH)).containsExactly("L07.C6");
        assertThat(ids(overlay, Accord.BY_NOBODY)).containsExactly("L17.P3");
        assertThat(ids(overlay, Accord.NOT_SAID)).contains("L16.P2");
    }

    @Test
    void each_kind_of_offering_has_a_default_and_a_gateway_that_of_the_router() {
        for (var kind : OfferingKind.values())
            assertThat(Offered.of(MATRIX, kind)).as(kind.name()).hasSize(kind == OfferingKind.GATEWAY ? 1 : 18);
        assertThat(Offered.of(MATRIX, OfferingKind.DEVICE).get(L06).who()).isEqualTo(Responsibility.SHARED);
    }

    /** @param mapping the activities that each row is about, in their order */
    private static Overlay laid(OfferingKind kind, String text, List<String> names, List<List<String>> mapping) {
        var words = new SheetWords(Map.of(), names);
        var reading = SheetReading.of(SheetTable.read(text), null, words::knows);
        assertThat(reading.lines()).hasSameSizeAs(mapping);
        var said = new ArrayList<Said>();
        for (int at = 0; at < mapping.size(); at++) {
            var line = reading.lines().get(at);
            @Nullable Claim claim = words.of(List.of(line.word())).get(line.word());
            said.add(new Said(at + 1, line.text(), line.word(), claim, mapping.get(at)));
        }
        return Overlay.of(Offered.of(MATRIX, kind), LAYERS, Map.of(), said);
    }

    private static List<String> ids(Overlay overlay, Accord accord) {
        return overlay.layers().stream()
                .flatMap(it -> it.activities().stream())
                .filter(it -> it.accord() == accord)
                .map(it -> it.id().id())
                .toList();
    }

    private static @Nullable Responsibility theySay(Overlay overlay, Layer layer) {
        return overlay.layers().stream()
                .filter(it -> it.layer().equals(layer))
                .findFirst()
                .orElseThrow()
                .theySay();
    }
}
