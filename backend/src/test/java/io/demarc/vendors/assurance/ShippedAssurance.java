package io.demarc.vendors.assurance;

import io.demarc.reference.Shipped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The questions that are shipped, and the answers of §9.2's example. */
final class ShippedAssurance {

    static final Assurance RULES = Shipped.newest(Assurance.KIND).content();
    static final LocalDate GIVEN = LocalDate.of(2026, 9, 22);

    private static final int[] EXAMPLE = {3, 2, 2, 3, 3, 3, 1, 3, 2, 2, 2, 3, 3, 2, 2, 1, 2, 2, 2, 1, 2, 3, 3, 2, 2, 1};

    private ShippedAssurance() {}

    /** Each with something to show for it. */
    static Map<String, Answered> example() {
        var answers = new HashMap<String, Answered>();
        for (int i = 0; i < EXAMPLE.length; i++)
            answers.put("VQ%02d".formatted(i + 1), new Answered(EXAMPLE[i], Proof.HOLDS));
        return answers;
    }

    static Graded graded(String set, Map<String, Answered> answers) {
        var counted = new HashMap<String, Integer>();
        answers.forEach((id, it) -> counted.put(id, it.counted(RULES.unproven())));
        return new Graded(RULES, RULES.marks(RULES.set(set).orElseThrow(), counted), GIVEN);
    }
}
