package io.demarc.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A tier on the ruler, in per cent of its width. */
record RulerBand(Tier tier, String x, String width, BigDecimal from) {

    static List<RulerBand> of(List<Scoring.Threshold> tiers) {
        var bands = new ArrayList<RulerBand>();
        for (int i = 0; i < tiers.size(); i++) {
            var from = tiers.get(i).from();
            var to = i + 1 < tiers.size() ? tiers.get(i + 1).from() : BigDecimal.valueOf(100);
            bands.add(new RulerBand(tiers.get(i).tier(), from + "%", to.subtract(from) + "%", from));
        }
        return bands;
    }
}
