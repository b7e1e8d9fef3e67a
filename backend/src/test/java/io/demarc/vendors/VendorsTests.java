package io.demarc.vendors;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.REGISTER_USE_CASES;
import static io.demarc.kernel.Capability.VIEW_PORTFOLIO;

import io.demarc.PageTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class VendorsTests {

    private static final VendorId VENDOR = new VendorId(UUID.randomUUID());
    private static final ModelId MODEL = new ModelId(UUID.randomUUID());

    @Autowired
    Vendors vendors;

    @Autowired
    Models models;

    @Test
    void who_may_not_edit_the_directory_changes_nothing_in_it() {
        var member = with(REGISTER_USE_CASES);
        refused(() -> vendors.add(VendorFacts.named("Quillon"), member));
        refused(() -> vendors.describe(VENDOR, 0, VendorFacts.named("Quillon"), null, member));
        refused(() -> models.add(ModelFacts.named(VENDOR, "Quill 2"), member));
        refused(() -> models.describe(MODEL, 0, ModelFacts.named(VENDOR, "Quill 2"), null, member));
    }

    @Test
    void who_registers_no_use_cases_names_no_new_vendor() {
        var leader = with(VIEW_PORTFOLIO);
        refused(() -> vendors.findOrAdd("Quillon", leader));
        refused(() -> models.findOrAdd(VENDOR, "Quill 2", leader));
    }
}
