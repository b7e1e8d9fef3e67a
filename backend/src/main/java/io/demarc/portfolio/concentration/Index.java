package io.demarc.portfolio.concentration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.springframework.modulith.NamedInterface;

/**
 * The Herfindahl-Hirschman index of shares (domain specification, 8.6): the sum of their squares, each in per cent.
 *
 * @param hhi above 0 up to 10,000, with 2 decimals
 */
@NamedInterface("concentration")
public record Index(BigDecimal hhi) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /**
     * @param sum of all amounts, above 0
     * @param squares the sum of the squares of each
     */
    public static Index of(BigDecimal sum, BigDecimal squares) {
        return new Index(WHOLE.multiply(squares)
                .divide(sum.multiply(sum), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP));
    }

    public Band band() {
        return Band.of(hhi);
    }

    public int shown() {
        return hhi.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** As many of equal size are as concentrated. */
    public String effective() {
        return WHOLE.divide(hhi, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
