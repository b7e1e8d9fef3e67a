package io.demarc.portfolio.concentration;

import io.demarc.identity.UnitFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page is narrowed to, as the address has it.
 *
 * @param currency of the spend that is added up; null where use cases are
 */
record ConcentrationFilter(
        @Nullable UUID unit,
        @Nullable Boolean only,
        @Nullable String currency) implements UnitFilter {

    /** Null for what is none. */
    @Nullable
    String spentIn() {
        return currency != null && currency.matches("[A-Z]{3}") ? currency : null;
    }

    /** The list behind a bar. */
    public String list(Axis axis, String party) {
        return "/portfolio/concentration/use-cases"
                + change(it -> {
                    it.remove("currency");
                    it.put("axis", axis.key());
                    it.put("party", party);
                });
    }
}
