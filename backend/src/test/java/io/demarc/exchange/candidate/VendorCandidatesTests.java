package io.demarc.exchange.candidate;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.IMPORT;

import io.demarc.PageTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class VendorCandidatesTests {

    @Autowired
    VendorCandidates candidates;

    @Test
    void who_may_not_edit_vendors_says_of_no_name_whom_it_means() {
        refused(() -> candidates.confirm(UUID.randomUUID(), 0, List.of("Quillon"), with(IMPORT)));
    }
}
