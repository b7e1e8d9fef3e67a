package io.demarc.advisor.choice;

import io.demarc.advisor.comparison.Columns;
import io.demarc.deployment.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as it was compared, the best first.
 *
 * @param percent of the fit; null where it had none
 */
public record Considered(
        Mode mode, @Nullable String example, @Nullable Integer percent, boolean excluded, boolean today) {

    static Considered of(Columns.Column column) {
        var row = column.row();
        return new Considered(row.mode(), row.example(), row.percent(), row.excluded(), column.today());
    }

    boolean isSame(Mode other, @Nullable String otherExample) {
        return mode == other && Objects.equals(example, otherExample);
    }
}
