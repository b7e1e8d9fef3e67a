package io.demarc.portfolio;

import io.demarc.identity.UnitFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the portfolio is narrowed to, as the address has it; the lists behind its figures are narrowed to the same. */
record PortfolioFilter(@Nullable UUID unit, @Nullable Boolean only) implements UnitFilter {

    /** The list of use cases that are asked for so within it: {@code tier=HIGH}. */
    String list(String query) {
        return "/use-cases" + with(query);
    }

    private String with(String query) {
        if (query.isEmpty()) return address();
        return address().isEmpty() ? "?" + query : address() + "&" + query;
    }

    /** The same in one unit and below, or in it alone. */
    PortfolioFilter in(UUID unit, boolean only) {
        return new PortfolioFilter(unit, only ? true : null);
    }
}
