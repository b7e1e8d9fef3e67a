package io.demarc.impact;

import static io.demarc.impact.Reaction.*;
import static io.demarc.kernel.Dossier.Concern.*;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.tenancy.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may happen at a vendor (domain §9.3), each with the material change that it is (§10.5): who decides again, within
 * how many business days, and about which layers.
 */
enum Occasion {
    TERMS("VE02", "MC15", RE_REVIEW, 10, List.of("L12"), PRIVACY, LEGAL, VENDOR_RISK),
    SUB_PROCESSOR("VE03", "MC15", RE_REVIEW, 10, List.of("L12", "L18"), PRIVACY, LEGAL, VENDOR_RISK),
    RETIREMENT("VE04", "MC04", RE_REVIEW, 10, List.of("L04", "L05"), SECURITY, MODEL_RISK),
    VERSION_MOVED("VE04", "MC06", RE_REVIEW, 5, List.of("L04", "L05"), SECURITY, MODEL_RISK),
    INCIDENT("VE05", null, TELL, 0, List.of("L14", "L16")),
    INCIDENT_CONFIRMED("VE05", "MC20", SUSPEND, 0, List.of("L14", "L16"), SECURITY, PRIVACY, EXECUTIVE),
    ADVISORY("VE06", null, TELL, 5, List.of("L02", "L15")),
    ADVISORY_EXPOSING("VE06", "MC19", RE_REVIEW, 5, List.of("L02", "L15"), SECURITY, PLATFORM),
    PRICE("VE07", null, TELL, 10, List.of("L17")),
    PARTY("VE08", "MC03", SUSPEND, 5, List.of("L03", "L12", "L18"), DATA, SECURITY, PRIVACY, LEGAL, VENDOR_RISK),
    JURISDICTION("VE08", "MC14", RE_REVIEW, 10, List.of("L12", "L18"), PRIVACY, LEGAL, VENDOR_RISK),
    OWNERSHIP("VE08", null, TELL, 10, List.of("L18")),
    FEATURE_ACTING("VE09", "MC09", SUSPEND, 5, List.of("L08", "L11", "L13"), SECURITY, MODEL_RISK),
    FEATURE_READING("VE09", "MC10", RE_REVIEW, 10, List.of("L08", "L11"), SECURITY, MODEL_RISK),
    SERVICE_LEVEL("VE10", null, TELL, 10, List.of("L16")),
    ORDER_KEEPING("VE11", "MC15", RE_REVIEW, 5, List.of("L12"), PRIVACY, LEGAL, VENDOR_RISK),
    ORDER_REQUIRING("VE11", "MC22", RE_REVIEW, 5, List.of("L18"), LEGAL);

    private final String code;
    private final @Nullable String change;
    private final Reaction usual;
    private final int days;
    private final List<String> layers;
    private final Set<Concern> concerns;

    Occasion(String code, @Nullable String change, Reaction usual, int days, List<String> layers, Concern... concerns) {
        this.code = code;
        this.change = change;
        this.usual = usual;
        this.days = days;
        this.layers = layers;
        this.concerns = Set.of(concerns);
    }

    public String code() {
        return code;
    }

    /** The id of the material change; null for what stays with a task. */
    public @Nullable String change() {
        return change;
    }

    /** What is done where nobody chooses something else. */
    public Reaction usual() {
        return usual;
    }

    /** By when it is to be seen to: the same day, or so many business days after it. */
    LocalDate due(BusinessCalendar calendar, LocalDate today) {
        return days == 0 ? today : calendar.after(today, days);
    }

    List<String> layers() {
        return layers;
    }

    /** Who decides again. What is made a review by choice concerns who looks after security, privacy and vendors. */
    Set<Concern> concerns(Reaction reaction) {
        if (reaction == TELL) return Set.of();
        return concerns.isEmpty() ? Set.of(SECURITY, PRIVACY, VENDOR_RISK) : concerns;
    }

    /**
     * What it does to one use case.
     *
     * @param chosen for all of them
     * @param tier null where it is not assessed
     * @param dataClass F01 as it was answered; null where it was not
     */
    Reaction on(Reaction chosen, @Nullable String tier, @Nullable String dataClass) {
        if (chosen != usual) return chosen;
        // Public data is nobody's to keep: VE02 asks for those with F01 of 1 or more, and what is not known counts as
        // such.
        if (this == TERMS && "0".equals(dataClass)) return TELL;
        // MC04 invalidates what is critical.
        return this == RETIREMENT && "CRITICAL".equals(tier) ? SUSPEND : chosen;
    }
}
