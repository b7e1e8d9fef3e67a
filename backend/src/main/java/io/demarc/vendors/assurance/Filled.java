package io.demarc.vendors.assurance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet with answers says that was filled in elsewhere, and which of its rows cannot be taken. */
record Filled(List<Answer> answers, List<Trouble> troubles) {

    /**
     * @param row as spreadsheet programs count them
     * @param version of the answer that was there when the spreadsheet was made; null where there was none
     */
    record Answer(
            int row,
            String question,
            int level,
            @Nullable String note,
            @Nullable Integer version) {

        Trouble meanwhile() {
            return new Trouble(row, question, Reason.MEANWHILE);
        }
    }

    record Trouble(int row, String question, Reason reason) implements Serializable {}

    enum Reason {
        /** Its answer is none of the four. */
        NO_CHOICE,
        /** There is a note, and no answer. */
        NO_ANSWER,
        /** Its note is too long. */
        LONG,
        /** The same question is there before. */
        TWICE,
        /** No question has this id. */
        UNKNOWN,
        /** Somebody has changed the answer since the spreadsheet was made. */
        MEANWHILE
    }

    /** What became of it, kept for one page in the session. @param kept how many answers are other than before */
    record Taken(int kept, ArrayList<Trouble> troubles) implements Serializable {}
}
