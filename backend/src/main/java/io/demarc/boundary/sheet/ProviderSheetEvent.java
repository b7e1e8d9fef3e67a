package io.demarc.boundary.sheet;

import io.demarc.kernel.DomainEvent;
import io.demarc.vendors.OfferingId;
import java.util.List;

/** Something happened to the sheet in which a provider says what it answers for. */
sealed interface ProviderSheetEvent extends DomainEvent {

    OfferingId offering();

    @Override
    default Subject subject() {
        return new Subject("offering", offering().value());
    }

    /** @param rows how many it has */
    @Named("offering-sheet-added")
    record SheetAdded(
            Origin origin, OfferingId offering, @Fact int rows) implements ProviderSheetEvent {}

    /**
     * Somebody said what a row is about.
     *
     * @param row its number
     * @param activities their ids; empty where it is about none of ours
     */
    @Named("offering-sheet-row-mapped")
    record SheetRowMapped(
            Origin origin,
            OfferingId offering,
            @Fact int row,
            @Fact List<String> activities) implements ProviderSheetEvent {}

    /** Rows that bear our ids were taken to be about these. */
    @Named("offering-sheet-rows-mapped")
    record SheetRowsMapped(
            Origin origin, OfferingId offering, @Fact int rows) implements ProviderSheetEvent {}

    /**
     * Somebody said what words for who answers mean; the two lists belong together by their order.
     *
     * @param words as the sheet writes them
     */
    @Named("offering-sheet-words-explained")
    record SheetWordsExplained(
            Origin origin,
            OfferingId offering,
            @Fact List<String> words,
            @Fact List<Claim> claims) implements ProviderSheetEvent {}
}
