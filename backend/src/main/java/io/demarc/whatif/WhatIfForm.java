package io.demarc.whatif;

import io.demarc.deployment.Mode;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about something that has not happened.
 *
 * @param listed whether the use cases were shown one by one, so that none picked means none
 */
record WhatIfForm(
        @NotNull Kind kind,
        @Nullable UUID vendor,
        @Nullable UUID model,
        @Nullable String region,
        @Nullable String percent,
        @Nullable Mode from,
        @Nullable Mode to,
        @Nullable UUID unit,
        @Nullable List<UUID> picked,
        @Nullable String listed) {

    private static final int MOST_PERCENT = 1_000;

    /** @param regions and movable what was offered */
    void check(Collection<String> regions, Collection<Movable.UseCase> movable, BindingResult errors) {
        switch (kind) {
            case VENDOR_FAILS -> require(vendor, "vendor", errors);
            case MODEL_ENDS -> require(model, "model", errors);
            case REGION_LOST -> {
                if (region == null || regions.stream().noneMatch(region::equalsIgnoreCase))
                    errors.rejectValue("region", "missing");
            }
            case PRICES_RISE -> {
                if (rise() < 1 || rise() > MOST_PERCENT) errors.rejectValue("percent", "range");
            }
            case MOVE -> checkMove(movable, errors);
        }
    }

    private void checkMove(Collection<Movable.UseCase> movable, BindingResult errors) {
        require(from, "from", errors);
        require(to, "to", errors);
        if (from != null && from == to) errors.rejectValue("to", "same");
        if (from == Mode.M8) errors.rejectValue("from", "missing");
        if (to == Mode.M8) errors.rejectValue("to", "missing");
        if (listed == null) return;
        var offered = movable.stream().map(Movable.UseCase::id).toList();
        if (chosen().isEmpty() || !offered.containsAll(chosen())) errors.rejectValue("picked", "missing");
    }

    private static void require(@Nullable Object value, String field, BindingResult errors) {
        if (value == null && !errors.hasFieldErrors(field)) errors.rejectValue(field, "missing");
    }

    /** In per cent; 0 for what is no whole number. */
    private int rise() {
        return percent != null && percent.strip().matches("\\d{1,6}") ? Integer.parseInt(percent.strip()) : 0;
    }

    List<UUID> chosen() {
        return Objects.requireNonNullElse(picked, List.of());
    }

    public boolean isPicked(UUID useCase) {
        return listed == null || chosen().contains(useCase);
    }

    /** Only what belongs to its kind, whatever else came with it. */
    Question question() {
        boolean moves = kind == Kind.MOVE;
        return new Question(
                kind,
                kind == Kind.VENDOR_FAILS || kind == Kind.PRICES_RISE ? vendor : null,
                kind == Kind.MODEL_ENDS ? model : null,
                kind == Kind.REGION_LOST ? region : null,
                kind == Kind.PRICES_RISE ? Integer.valueOf(rise()) : null,
                moves ? from : null,
                moves ? to : null,
                moves ? unit : null,
                moves && listed != null ? chosen() : List.of());
    }
}
