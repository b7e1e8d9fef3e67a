package io.demarc.boundary.sheet;

import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingParts;
import org.springframework.stereotype.Component;

/** The sheets of an offering that is taken out of the directory go along with it. */
@Component
class OfferingSheetParts implements OfferingParts {

    private final ProviderSheetRepository sheets;
    private final SheetLines lines;

    OfferingSheetParts(ProviderSheetRepository sheets, SheetLines lines) {
        this.sheets = sheets;
        this.lines = lines;
    }

    @Override
    public void removeWith(OfferingId offering) {
        var all = sheets.findByOfferingId(offering.value());
        all.forEach(it -> lines.remove(it.id()));
        sheets.deleteAll(all);
    }
}
