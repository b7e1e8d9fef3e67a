package io.demarc.vendors;

import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form that says whether an offering or a model may be used. */
record ClearanceForm(
        @Nullable String level,
        @CodePointLength(max = 240) @Nullable String use,
        @Size(max = 2_000) @Nullable String why,
        @Nullable Integer version) {

    static ClearanceForm of(@Nullable Clearance clearance, int version) {
        return clearance == null
                ? new ClearanceForm("", null, null, version)
                : new ClearanceForm(clearance.level().name(), clearance.use(), clearance.why(), version);
    }

    /** What is said; null where nobody says it any more. */
    Clearance.@Nullable Said said() {
        var chosen = chosen();
        if (chosen == null) return null;
        return new Clearance.Said(
                chosen, chosen == Clearance.Level.RESTRICTED ? Typed.orNull(use) : null, Typed.orNull(why));
    }

    private Clearance.@Nullable Level chosen() {
        for (var each : Clearance.Level.values()) if (each.name().equals(level)) return each;
        return null;
    }

    void check(BindingResult errors) {
        var chosen = chosen();
        if (chosen == null && Typed.orNull(level) != null) errors.rejectValue("level", "unknown");
        if (chosen == Clearance.Level.RESTRICTED && Typed.orNull(use) == null) errors.rejectValue("use", "missing");
        if (chosen != null && chosen != Clearance.Level.ALLOWED && Typed.orNull(why) == null)
            errors.rejectValue("why", "missing");
    }

    int seen() {
        return version == null ? -1 : version;
    }
}
