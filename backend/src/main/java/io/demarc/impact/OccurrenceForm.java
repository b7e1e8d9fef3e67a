package io.demarc.impact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about an event.
 *
 * @param shown whether it is sent to be looked at
 * @param seen what of its impact was shown to whoever records it, as {@link Impact#seen} says it
 */
record OccurrenceForm(
        @Nullable UUID vendor,
        @Nullable UUID offering,
        @Nullable UUID model,
        @NotNull Occasion occasion,
        @NotBlank @CodePointLength(max = 240) String name,
        @NotBlank String happenedOn,
        @NotNull Severity severity,

        @Pattern(regexp = "|https?://\\S+") @CodePointLength(max = 1000) @Nullable
        String source,

        @CodePointLength(max = 1000) @Nullable String note,
        @Nullable Reaction reaction,
        @CodePointLength(max = 1000) @Nullable String reason,
        @Nullable String shown,
        @Nullable String seen) {

    /** What is there when the page is first asked for. */
    OccurrenceForm on(LocalDate today) {
        return new OccurrenceForm(
                vendor,
                offering,
                model,
                occasion,
                name == null ? "" : name,
                happenedOn == null ? today.toString() : happenedOn,
                severity == null ? Severity.MODERATE : severity,
                source,
                note,
                reaction,
                reason,
                shown,
                seen);
    }

    /** Whether they ask what it touches, and do not only begin to say what happened. */
    public boolean isAsked() {
        return shown != null;
    }

    About about() {
        return About.of(vendor, offering, model);
    }

    /** What is done: what is chosen, else what is usual. */
    public Reaction chosen() {
        return Objects.requireNonNullElse(reaction, occasion.usual());
    }

    void check(LocalDate today, BindingResult errors) {
        if (!about().isSaid()) errors.rejectValue("vendor", "missing");
        if (!errors.hasFieldErrors("happenedOn"))
            day().ifPresentOrElse(
                            day -> {
                                if (day.isAfter(today.plusYears(5)) || day.isBefore(today.minusYears(20)))
                                    errors.rejectValue("happenedOn", "far");
                            },
                            () -> errors.rejectValue("happenedOn", "unreadable"));
        if (occasion != null && chosen() != occasion.usual() && orNull(reason) == null)
            errors.rejectValue("reason", "missing");
    }

    Draft draft() {
        return new Draft(
                about(),
                occasion,
                name.strip(),
                orNull(note),
                day().orElseThrow(),
                severity,
                orNull(source),
                chosen(),
                chosen() == occasion.usual() ? null : orNull(reason));
    }

    private Optional<LocalDate> day() {
        if (happenedOn == null || !happenedOn.strip().matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(happenedOn.strip()));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
