package io.demarc.review.usecase;

import io.demarc.assessment.Score;
import io.demarc.assessment.Tier;
import io.demarc.inventory.Outline;
import io.demarc.inventory.OverviewRow;
import io.demarc.review.subject.Summary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the queue shows of a use case beside its name and tier. Null is not known: no mode stated, no boundary yet. */
record UseCaseDetail(
        @Nullable String mode,
        @Nullable Integer openCells,
        @Nullable String outline) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Summary summary(OverviewRow row) {
        var tier = row.scored().tier();
        var outline = row.bounded().outline();
        var detail = new UseCaseDetail(
                row.placed().mode(), row.bounded().openCells(), outline == null ? null : outline.text());
        return new Summary(
                tier == null || tier.equals(Score.HELD) ? null : Tier.valueOf(tier), JSON.writeValueAsString(detail));
    }

    static UseCaseDetail of(String json) {
        return JSON.readValue(json, UseCaseDetail.class);
    }

    public @Nullable Outline line() {
        return Outline.of(outline);
    }
}
