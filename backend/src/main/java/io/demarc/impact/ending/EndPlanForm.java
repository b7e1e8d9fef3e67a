package io.demarc.impact.ending;

import io.demarc.text.Name;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about a place whose model ends.
 *
 * @param place its letter
 * @param seen which end that was, as {@link EndingPlace#seen} says it
 * @param after what it moves to, where it moves
 */
record EndPlanForm(
        @Nullable String place,
        @Nullable String seen,
        @NotNull @Nullable EndWay way,
        @Nullable UUID after,
        @NotBlank String doneOn,
        @CodePointLength(max = 1000) String note,
        @Nullable Integer version) {

    EndPlanForm {
        place = Typed.orEmpty(place);
        doneOn = Typed.orEmpty(Typed.orNull(doneOn));
        note = Typed.orEmpty(Typed.orNull(note));
    }

    static EndPlanForm of(EndingPlace place, LocalDate today) {
        boolean isKept = place.way() != null;
        return new EndPlanForm(
                place.letter(),
                place.seen(),
                isKept ? place.way() : place.successorId() == null ? null : EndWay.MOVE,
                isKept ? place.plannedId() : place.successorId(),
                Typed.orEmpty(isKept ? place.doneOn() : place.suggested(today)),
                Typed.orEmpty(place.note()),
                place.version());
    }

    int known() {
        return version == null ? Integer.MIN_VALUE : version;
    }

    void check(EndingPlace at, LocalDate today, BindingResult errors) {
        if (way == EndWay.MOVE && after == null && !errors.hasFieldErrors("after"))
            errors.rejectValue("after", "missing");
        if (way == EndWay.MOVE && at.modelId().equals(after)) errors.rejectValue("after", "itself");
        if (Name.of(note).isEmpty() && !note.isEmpty()) errors.rejectValue("note", "unseen");
        var day = Typed.day(doneOn);
        if (Typed.isNoDay(doneOn)) errors.rejectValue("doneOn", "unreadable");
        else if (day.filter(it -> it.isBefore(today)).isPresent()) errors.rejectValue("doneOn", "past");
        else if (day.filter(it -> it.isAfter(at.comesOn())).isPresent()) errors.rejectValue("doneOn", "late");
    }

    EndPlanFacts facts() {
        var chosen = Objects.requireNonNull(way);
        var successor = chosen == EndWay.MOVE ? new ModelId(Objects.requireNonNull(after)) : null;
        return new EndPlanFacts(chosen, successor, Typed.day(doneOn).orElseThrow(), Typed.orNull(note));
    }
}
