package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.portfolio.UnitFigures;
import io.demarc.tenancy.CurrentOrganization;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The business units of the invented organizations, and what is kept of how they stood. */
@Component
@Profile("demo")
class DemoUnits {

    private final BusinessUnits units;
    private final UnitFigures figures;

    DemoUnits(BusinessUnits units, UnitFigures figures) {
        this.units = units;
        this.figures = figures;
    }

    /** @param claims where the one without another role works */
    record Made(BusinessUnitId root, BusinessUnitId claims) {}

    Made open(String name) {
        var portal = Member.ofPortal(CurrentOrganization.id());
        var root = units.open(name);
        var claims = units.findOrCreate(root, "Claims", portal);
        units.findOrCreate(root, "Underwriting", portal);
        units.findOrCreate(root, "Customer service", portal);
        units.findOrCreate(units.findOrCreate(root, "IT and engineering", portal), "Data platform", portal);
        return new Made(root, claims);
    }

    /** Every month it is kept how they stand. */
    Stream<Act> acts(DemoYear year) {
        return year.monthly(figures::keep);
    }
}
