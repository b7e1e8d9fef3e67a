package io.demarc.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of every page of a use case, as lists show it too.
 *
 * @param name up to 500 characters
 * @param tier null while not assessed
 * @param validUntil the last day of an approval; null without one
 * @param decideBy by when it is to be decided again; null where no day is set
 * @param mode M1 to M8, null while not stated
 * @param owner a name; null while nobody claimed it
 * @param openCells of a draft as if it was sent now; null while a mode is not stated
 * @param coverage proven of the layers that apply, in per cent as of its last derivation; null while a mode is not stated
 * @param forbidden whether a house rule forbids where it runs
 * @param behind whether all this is being worked out again, since reference data or what it refers to has changed
 */
public record UseCaseHead(
        UseCaseId id,
        String name,
        String unit,
        String stage,
        String standing,
        @Nullable LocalDate validUntil,
        boolean reviewOpen,
        @Nullable LocalDate decideBy,
        @Nullable String tier,
        @Nullable String mode,
        @Nullable String owner,
        @Nullable Integer openCells,
        @Nullable Integer coverage,
        boolean forbidden,
        boolean behind) {

    static UseCaseHead of(OverviewRow row, Overview.Names names, String versions) {
        return new UseCaseHead(
                row.id(),
                row.described().name(),
                names.unit(),
                row.described().stage(),
                row.permitted().standing(),
                row.permitted().validUntil(),
                row.permitted().reviewOpen(),
                row.permitted().decideBy(),
                row.scored().tier(),
                row.placed().mode(),
                names.owner(),
                row.bounded().openCells(),
                Shown.inPercent(row.bounded().coverage()),
                row.ruled().isForbidden(),
                !versions.equals(row.derivedWith()));
    }
}
