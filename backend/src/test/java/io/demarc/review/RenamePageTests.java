package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.FilledForm;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another name ends nothing, and what was decided on keeps the words of its day. */
class RenamePageTests extends VendorInReview {

    @Test
    void a_vendor_is_renamed_after_it_was_said_that_it_is_the_same_and_the_record_keeps_the_old_name() {
        var review = approved();
        var form = form("/vendors/" + vendor + "/edit", "/vendors/" + vendor)
                .with("name", "Swordfish " + name)
                .with("country", "Norway");
        var asked = form.send(lead);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.one("#rename .dm-error").text()).contains("same vendor");
        assertThat(asked.one("#country").val()).isEqualTo("Norway");

        var another = FilledForm.of(asked, "/vendors/" + vendor)
                .with("rename", "ANOTHER")
                .send(lead);
        assertThat(another.one("#rename .dm-error").text()).contains("a vendor of its own");
        assertThat(another.one("#rename a").attr("href")).endsWith("/vendors/fresh");
        assertThat(another.one("#name").val()).isEqualTo("Swordfish " + name);

        assertThat(FilledForm.of(another, "/vendors/" + vendor)
                        .with("rename", "SAME")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(lead.get("/@demo/reviews/" + review)
                        .document()
                        .select("td.dm-after")
                        .eachText())
                .contains(name, name + " One")
                .doesNotContain("Swordfish " + name);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(lead.get("/@demo/vendors/" + vendor).text()).contains("Other names");
        assertThat(lead.get("/@demo/vendors?q=" + name.toLowerCase(Locale.ROOT).replace(" ", "%20"))
                        .one("tbody a")
                        .text())
                .isEqualTo("Swordfish " + name);
        assertThat(cases.in(() -> vendors.findOrAdd(name, Member.ofPortal(CurrentOrganization.id()))))
                .isEqualTo(vendor);
        assertThat(ledger(vendor.value())).contains("vendor-renamed");
    }

    @Test
    void a_model_is_renamed_in_the_same_way() {
        approved();
        var form = form("/models/" + model + "/edit", "/models/" + model).with("name", "Sail");
        var asked = form.send(lead);
        assertThat(asked.one("#rename .dm-error").text()).contains("same model");
        assertThat(FilledForm.of(asked, "/models/" + model)
                        .with("rename", "SAME")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(cases.in(() -> models.findOrAdd(vendor, name + " One", Member.ofPortal(CurrentOrganization.id()))))
                .isEqualTo(model);
    }

    @Test
    void what_nobody_refers_to_is_renamed_without_a_question() {
        var alone = cases.in(
                () -> vendors.add(VendorFacts.named("Alone " + name), Member.ofPortal(CurrentOrganization.id())));
        assertThat(form("/vendors/" + alone + "/edit", "/vendors/" + alone)
                        .with("name", "Lonely " + name)
                        .send(lead)
                        .status())
                .isEqualTo(302);
    }

    private List<String> ledger(UUID subject) {
        return samples.owner()
                .queryForList(
                        "select name from ledger_entry where canonical like ?", String.class, "%" + subject + "%");
    }
}
