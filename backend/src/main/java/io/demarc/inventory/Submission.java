package io.demarc.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What {@code review} says to the pages of a use case beforehand. One bean. */
public interface Submission {

    /** Who would be asked, by when, if it were sent now; empty while something is missing. */
    List<Asked> preview(UseCaseId id);

    /** Message key of what a change of facts would end, or has ended: an open review, or an approval. */
    Optional<String> warning(UseCaseId id);

    /** A reviewer's concern (message key {@code concern.<name>}) and the date of the decision expected. */
    record Asked(String concern, LocalDate due) {}
}
