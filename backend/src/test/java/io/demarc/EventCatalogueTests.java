package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EventCatalogue.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Events are a promise to whoever reads the ledger: listed in one file, named for ever, each a record of a sealed interface. */
class EventCatalogueTests {

    private static final Path KEPT = Path.of("src/main/resources/events.json");
    private static final Path FRESH = Path.of("target/events.json");

    /** Names that stand in ledgers. They are never taken away and never changed. */
    private static final String IN_LEDGERS = """
            accounts-joined approval-expired approval-lapsed approval-restored approval-stale approval-strengthened boundary-layer-assigned
            business-unit-created business-unit-renamed deployment-plan-changed import-begun import-checked
            import-finished import-mapped import-resumed import-stopped import-uploaded import-withdrawn
            invitation-renewed link-issued link-used member-account-changed membership-begun membership-ended membership-offer-withdrawn
            membership-offered model-added model-changed organization-opened password-changed person-renamed reference-published
            reset-link-issued review-approved review-decided review-overtaken review-rejected review-requested
            review-resubmitted review-strengthened review-withdrawn role-granted role-revoked sign-in-locked signed-in
            signed-out-everywhere tier-changed use-case-answered use-case-claimed use-case-described use-case-followed
            use-case-imported use-case-registered use-case-released use-case-retired use-case-submitted vendor-added vendor-candidate-found
            vendor-candidate-settled vendor-changed
            """;

    @Test
    void the_catalogue_lists_every_event_with_its_facts() throws IOException {
        Files.writeString(FRESH, EventCatalogue.json());
        assertThat(KEPT)
                .as(
                        "an event, its version or a fact changed; raise the version where a fact did, then: cp backend/%s backend/%s"
                                .formatted(FRESH, KEPT))
                .hasSameTextualContentAs(FRESH);
    }

    @Test
    void every_event_is_a_record_of_a_sealed_interface_of_its_module() {
        assertThat(EventCatalogue.events()).hasSizeGreaterThan(50).allSatisfy(event -> assertThat(
                        event.isRecord() && Arrays.stream(event.getInterfaces()).anyMatch(Class::isSealed))
                .isTrue());
    }

    @Test
    void names_are_in_kebab_case_and_each_is_given_once() {
        assertThat(EventCatalogue.lines())
                .extracting(Line::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void no_name_that_stands_in_ledgers_is_missing() {
        assertThat(EventCatalogue.lines()).extracting(Line::name).contains(IN_LEDGERS.split("\\s+"));
    }
}
