package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Piece;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What coverage falls to soon, unless evidence is renewed.
 *
 * @param coverage per cent
 * @param by the day after which the last of these layers is not proven any more
 * @param pieces that would have to be renewed
 */
record Fall(String coverage, LocalDate by, List<Piece> pieces) {

    /** How far a page looks ahead. */
    static final int DAYS = 30;

    static LocalDate soon(LocalDate today) {
        return today.plusDays(DAYS);
    }

    /** Null where nothing ends soon. */
    static @Nullable Fall of(Column column, LocalDate today) {
        var soon = soon(today);
        var ending = column.endingBy(soon);
        if (ending.isEmpty()) return null;
        return new Fall(
                column.coverageAfter(soon).setScale(0, RoundingMode.HALF_UP).toPlainString(),
                ending.stream()
                        .map(Cell::until)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                ending.stream().flatMap(cell -> pieces(cell, soon)).distinct().toList());
    }

    private static Stream<Piece> pieces(Cell cell, LocalDate soon) {
        return cell.activities().all().stream()
                .filter(it -> it.proof().endsBy(soon))
                .flatMap(it -> it.proof().last().stream());
    }
}
