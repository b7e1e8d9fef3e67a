package io.demarc.operator;

import io.demarc.audit.Told;
import io.demarc.boundary.KeptSubmissions;
import io.demarc.boundary.KeptSubmissions.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares which legs count as sent, so that their layers are assessed, with when their use cases were. */
record SubmissionComparison(Told told, KeptSubmissions kept) {

    /** What differs in the current organization, a sentence each. */
    List<String> differences() {
        var sent = told.entries("use-case-submitted");
        var begun = told.begun("LegRow");
        var found = new ArrayList<String>();
        for (Kept leg : kept.all()) {
            var since = begun.get(leg.leg());
            // A leg that no entry knows is named by the comparison of all rows.
            if (since == null) continue;
            var by = sent.getOrDefault(leg.useCase(), new TreeSet<>()).ceiling(since);
            if (leg.submitted() && by == null)
                found.add("leg %s counts as sent, and no entry of the ledger says so".formatted(leg.leg()));
            if (!leg.submitted() && by != null)
                found.add("leg %s does not count as sent, and entry %d says that it was".formatted(leg.leg(), by));
        }
        return found;
    }
}
