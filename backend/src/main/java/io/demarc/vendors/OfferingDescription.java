package io.demarc.vendors;

import io.demarc.identity.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms and prices of an offering, all at once. */
@Service
@Transactional
public class OfferingDescription {

    private final Agreed agreed;
    private final Prices prices;

    OfferingDescription(Agreed agreed, Prices prices) {
        this.agreed = agreed;
        this.prices = prices;
    }

    /**
     * What holds on a term.
     *
     * @param basis CONTRACT, PUBLISHED, STATED or NOWHERE
     */
    public record Term(
            String holds,
            String basis,
            @Nullable String written,
            @Nullable LocalDate checked) {}

    /** What something costs. */
    public record Cost(
            String item,
            BigDecimal amount,
            String currency,
            String per,
            LocalDate asOf,
            @Nullable String written) {}

    @Transactional(readOnly = true)
    List<Agreed.Group> terms(OfferingId offering) {
        return agreed.of(offering);
    }

    @Transactional(readOnly = true)
    List<Price> prices(OfferingId offering) {
        return prices.of(offering);
    }

    /** @param terms by their ids */
    public void describe(OfferingId offering, Map<String, Term> terms, List<Cost> costs, Member me) {
        terms.forEach((id, it) -> agreed.state(
                offering,
                id,
                0,
                new AgreedTerm.Said(it.holds(), Basis.valueOf(it.basis()), it.written(), it.checked()),
                me));
        for (var it : costs)
            prices.add(
                    offering,
                    new Price.Said(it.item(), it.amount(), it.currency(), it.per(), it.asOf(), it.written()),
                    me);
    }
}
