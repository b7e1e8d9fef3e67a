package io.demarc.advisor.choice;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Why a way is chosen.
 *
 * @param way which of the candidates, by its place in the comparison
 * @param seen what of the comparison was shown, as {@link Seen} says it
 */
record ChoiceForm(
        @Nullable String way,
        @NotBlank @CodePointLength(max = 2000) String reason,
        @Nullable String seen) {}
