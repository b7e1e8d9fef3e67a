package io.demarc.exchange.bom;

import io.demarc.kernel.Refusal;
import java.util.Locale;

/** The bill is not where this step can be taken. */
final class BillRefusal extends Refusal {

    BillRefusal(BillState state) {
        super("bill-" + state.name().toLowerCase(Locale.ROOT));
    }
}
