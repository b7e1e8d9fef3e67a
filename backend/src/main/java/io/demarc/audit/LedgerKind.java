package io.demarc.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What entries are told apart by at a glance. Each event belongs to one of these, by its name. */
enum LedgerKind {
    DECISIONS("review-.*|approval-.*"),
    BOUNDARY("boundary-.*"),
    ANSWERS("use-case-answered|deployment-.*|next-plan-.*|tier-.*|question-.*|colleague-.*|way-.*"),
    EVIDENCE("evidence-.*"),
    USE_CASES("use-case-(?!answered).*|what-if-.*"),
    VENDORS(
            "vendor-(?!candidate).*|model-.*|offering-.*|assessment-.*|grade-.*|contract-.*|features?-.*|successors-.*"),
    IMPORTS("import-.*|bill-.*|vendor-candidate-.*"),
    PEOPLE("member.*|invitation-.*|reset-link-.*|role-.*|business-unit-.*"),
    RULES("reference-.*");

    private final Pattern names;

    LedgerKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** As the address has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean includes(String event) {
        return names.matcher(event).matches();
    }

    /** Those of the names that belong to it. */
    String[] of(List<String> events) {
        return events.stream().filter(this::includes).toArray(String[]::new);
    }

    static Optional<LedgerKind> of(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
