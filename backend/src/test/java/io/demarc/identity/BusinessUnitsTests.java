package io.demarc.identity;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.MANAGE_PEOPLE;

import io.demarc.PageTest;
import io.demarc.kernel.BusinessUnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class BusinessUnitsTests {

    private static final BusinessUnitId UNIT = BusinessUnitId.next();

    @Autowired
    BusinessUnits units;

    @Test
    void who_may_not_manage_units_makes_and_renames_none() {
        var lead = with(MANAGE_PEOPLE);
        refused(() -> units.create(UNIT, "Claims", lead));
        refused(() -> units.findOrCreate(UNIT, "Claims", lead));
        refused(() -> units.rename(UNIT, 0, "Claims", lead));
    }
}
