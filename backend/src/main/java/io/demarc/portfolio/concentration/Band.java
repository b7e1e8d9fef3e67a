package io.demarc.portfolio.concentration;

import java.math.BigDecimal;
import org.springframework.modulith.NamedInterface;

/** How concentrated something is, by the bands of the US Merger Guidelines of 2023, taken as an analogy. */
@NamedInterface("concentration")
public enum Band {
    LOW,
    MODERATE,
    HIGH;

    private static final BigDecimal MODERATE_FROM = BigDecimal.valueOf(1_000);
    private static final BigDecimal HIGH_ABOVE = BigDecimal.valueOf(1_800);

    public static Band of(BigDecimal hhi) {
        if (hhi.compareTo(HIGH_ABOVE) > 0) return HIGH;
        return hhi.compareTo(MODERATE_FROM) < 0 ? LOW : MODERATE;
    }
}
