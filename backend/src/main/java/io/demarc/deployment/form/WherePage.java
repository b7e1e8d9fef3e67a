package io.demarc.deployment.form;

import io.demarc.deployment.Mode;
import io.demarc.deployment.Modes;
import io.demarc.inventory.Asked;
import io.demarc.inventory.Outline;
import io.demarc.kernel.Panel;
import io.demarc.questionnaire.QuestionForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What "Where it runs" shows of a plan, one thing after the other.
 *
 * @param rows what is answered already
 * @param question what is asked now; null where the way to the mode is gone, or the mode is chosen by its name
 * @param number of the question, counted from 1
 * @param open the place that is asked about; null where there are several and none is
 * @param expert whether the mode is chosen by its name
 * @param result the mode that it is; null while that is open
 * @param places where there are several, each in a row
 * @param others what the open place might be instead of its mode; empty while that is not known
 * @param remarks what is said about the open place in each mode
 * @param shown what the form has, as {@link Guided} reads it
 */
record WherePage(
        List<Row> rows,
        QuestionForm.@Nullable Field question,
        int number,
        @Nullable LegForm open,
        boolean expert,
        Modes.@Nullable Text result,
        List<Place> places,
        List<OtherWay> others,
        Map<Mode, Panel> remarks,
        String shown) {

    /** How many questions come at most, the first one included. */
    static final int MOST = 4;

    /**
     * A question that is answered.
     *
     * @param change the query of the page that asks it again
     * @param asked who answered it, where a colleague was asked
     */
    record Row(
            String title,
            String answer,
            String change,
            @Nullable Asked asked) {}

    /** A mode that the place does not have. */
    record OtherWay(Modes.Text mode, @Nullable Outline outline) {}

    /** A place as one row: its mode, and what else is known of it. */
    record Place(
            String letter,
            Modes.@Nullable Text mode,
            String what,
            @Nullable Integer share,
            boolean missing,
            @Nullable Outline outline) {}

    public boolean several() {
        return !places.isEmpty();
    }

    /** Whether everything else about the open place is asked, since its mode is known. */
    public boolean supplies() {
        return open != null && question == null && !expert && !shown.equals(WherePages.PLACES);
    }

    /** Whether all questions of the way are answered and lead to no mode: somebody who knows it has to look. */
    public boolean isUndecided() {
        return supplies() && result == null;
    }

    public int most() {
        return MOST;
    }
}
