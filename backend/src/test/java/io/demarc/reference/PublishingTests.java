package io.demarc.reference;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.kernel.Capability;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Versions of an organization's own. */
class PublishingTests extends GardenReference {

    @Test
    void what_was_published_is_in_force_and_what_it_replaced_is_still_there() {
        undone("demo", () -> {
            publish(new Draft("garden", SHIPPED, TULIPS));
            assertThat(references.inForce(Garden.KIND).number()).isEqualTo(VersionNumber.own(1));
            assertThat(garden()).containsExactly("Tulips");
            publish(new Draft("garden", VersionNumber.own(1), TULIPS.replace("Tulips", "Lilies")));
            assertThat(garden()).containsExactly("Lilies");
            assertThat(references
                            .at(Garden.KIND, VersionNumber.own(1))
                            .content()
                            .beds())
                    .containsExactly(new Bed("B1", "Tulips"));
            assertThat(references.at(Garden.KIND, SHIPPED).content().beds()).hasSize(2);
            assertThat(references.numbers(List.of(Garden.KIND, Watering.KIND)))
                    .hasToString("garden=own-2 watering=shipped-1");
            LocaleContextHolder.setLocale(Locale.GERMAN);
            assertThat(garden()).containsExactly("Tulpen");
            return null;
        });
    }

    @Test
    void what_was_never_committed_is_not_remembered() {
        for (String flower : List.of("Tulips", "Lilies"))
            undone("demo", () -> {
                publish(new Draft("garden", SHIPPED, TULIPS.replace("Tulips", flower)));
                assertThat(garden()).containsExactly(flower);
                return null;
            });
    }

    @Test
    void what_contradicts_itself_or_others_is_refused_with_all_that_is_wrong() {
        undone("demo", () -> {
            refuses("garden: beds[0].name: a value is missing", new Draft("garden", SHIPPED, """
                    {"beds": [{"id": "B1"}]}
                    """));
            refuses("garden: beds[0].colour: ", new Draft("garden", SHIPPED, """
                    {"beds": [{"id": "B1", "name": "Roses", "colour": "red"}]}
                    """));
            refuses("garden: ", new Draft("garden", SHIPPED, "[]"));
            refuses("there is no kind of reference data called pond", new Draft("pond", SHIPPED, "{}"));
            var third = TULIPS.replace("B1", "B3");
            refuses("watering: B3 gets no water", new Draft("garden", SHIPPED, third));
            publish(
                    new Draft("garden", SHIPPED, third),
                    new Draft("watering", VersionNumber.shipped(1), "{\"litres\": {\"B3\": 1}}"));
            assertThat(garden()).containsExactly("Tulips");
            return null;
        });
    }

    @Test
    void a_rule_that_is_younger_than_what_is_in_force_stops_nothing_else() {
        undone("demo", () -> {
            var dry = "{\"litres\": {\"B1\": 1, \"B2\": 1}}";
            publish(new Draft("watering", VersionNumber.shipped(1), dry));
            Watering.LEAST.set(2);
            try {
                publish(new Draft("garden", SHIPPED, TULIPS));
                refuses(
                        "watering: B1 gets too little",
                        new Draft("watering", VersionNumber.own(1), dry.replace("B2\": 1", "B2\": 2")));
            } finally {
                Watering.LEAST.set(0);
            }
            return null;
        });
    }

    @Test
    void who_edited_an_older_version_is_told_that_it_changed_meanwhile() {
        undone("demo", () -> {
            publish(new Draft("garden", SHIPPED, TULIPS));
            assertThatThrownBy(() -> publish(new Draft("garden", SHIPPED, TULIPS)))
                    .isInstanceOf(ObjectOptimisticLockingFailureException.class);
            return null;
        });
    }

    @Test
    void who_may_not_change_reference_data_publishes_none() {
        undone("demo", () -> {
            refused(() -> publishing.publish(
                    List.of(new Draft("garden", SHIPPED, TULIPS)), "", with(Capability.VIEW_LEDGER)));
            return null;
        });
    }

    @Test
    void publishing_is_written_to_the_ledger_and_what_is_published_never_changes() {
        var before = entries();
        CurrentOrganization.run(demo(), () -> publish(new Draft("garden", SHIPPED, TULIPS)));
        try {
            assertThat(entries()).isEqualTo(before + 1);
            for (String change : List.of("update reference_version set note = 'x'", "delete from reference_version"))
                assertThatThrownBy(() -> undone("demo", () -> jdbc.sql(change).update()))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
        } finally {
            forgetAll();
        }
    }

    private void refuses(String fault, Draft... drafts) {
        assertThatThrownBy(() -> publish(drafts))
                .isInstanceOfSatisfying(PublicationRefused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .startsWith(fault));
    }

    private int entries() {
        return samples.owner()
                .queryForObject("select count(*) from ledger_entry where name = 'reference-published'", Integer.class);
    }
}
