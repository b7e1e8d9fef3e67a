package io.demarc.vendors.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What is paid in a year, with up to two digits behind the point, in a currency of three letters as in ISO 4217. */
public record Spend(BigDecimal amount, String currency) {

    public Spend {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Without cents where there are none: {@code EUR 461 000}. */
    public String shown() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('\u202f');
        var format = new DecimalFormat(amount.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0", symbols);
        return currency + "\u00a0" + format.format(amount);
    }
}
