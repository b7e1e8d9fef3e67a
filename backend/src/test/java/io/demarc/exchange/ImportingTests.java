package io.demarc.exchange;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.EDIT_VENDORS;

import io.demarc.PageTest;
import io.demarc.exchange.candidate.VendorCandidates;
import io.demarc.exchange.file.Upload;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ImportingTests {

    private static final ImportId IMPORT = ImportId.next();

    @Autowired
    Importing importing;

    @Autowired
    TakeOver takeOver;

    @Autowired
    Intake intake;

    @Autowired
    VendorCandidates candidates;

    @Test
    void who_may_not_import_takes_no_step_of_one() throws Exception {
        var member = with(EDIT_VENDORS);
        var upload = Upload.of(Path.of("src/test/resources/exchange/invented-inventory.csv"), "inventory.csv");
        refused(() -> importing.upload(upload, member));
        refused(() -> importing.map(IMPORT, 0, upload.mapping(), member));
        refused(() -> importing.begin(IMPORT, 0, member));
        refused(() -> importing.resume(IMPORT, 0, member));
        refused(() -> importing.withdraw(IMPORT, 0, member));
    }

    @Test
    void who_may_not_import_takes_nothing_over() {
        var member = with(EDIT_VENDORS);
        refused(() -> takeOver.next(IMPORT, 1, member));
        refused(() -> intake.takeOver(List.of(), member));
        refused(() -> candidates.mention(Map.of(UseCaseId.next(), "Quillon"), member));
    }
}
