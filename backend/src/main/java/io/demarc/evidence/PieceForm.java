package io.demarc.evidence;

import io.demarc.text.Name;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is said of a piece that is added. Days are kept as they were typed, so that they come back so when there is no such
 * day.
 *
 * @param whose the id of a vendor; empty for ours
 * @param useCase which it is added for; null for a vendor's
 * @param items ids of what it proves, besides what its kind usually does
 * @param follows the piece that it is the next version of
 * @param key from its page
 */
record PieceForm(
        @Nullable MultipartFile file,

        @Size(max = 1_000) @Pattern(regexp = "|https?://\\S+") @Nullable
        String link,

        @NotBlank @CodePointLength(max = 240) String name,
        @NotBlank @Nullable String kind,
        @Nullable String whose,
        @Nullable UUID useCase,
        @CodePointLength(max = 240) @Nullable String issuer,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @Size(max = 5_000) @Nullable String scopeNote,
        @Size(max = 500) @Nullable String items,
        @Nullable UUID follows,
        @Nullable String key) {

    PieceForm {
        name = Name.clean(name);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    /** Whether a file was chosen that has nothing in it. */
    boolean hasEmptyFile() {
        return file != null && file.isEmpty() && !isBlank(file.getOriginalFilename());
    }

    boolean hasLink() {
        return !isBlank(link);
    }

    Optional<UUID> vendor() {
        try {
            return isBlank(whose) ? Optional.empty() : Optional.of(UUID.fromString(whose));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> from() {
        return day(periodFrom);
    }

    Optional<LocalDate> to() {
        return day(periodTo);
    }

    boolean isUnreadable(@Nullable String day) {
        return !isBlank(day) && day(day).isEmpty();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Each once, in capitals, whether or not there is such a thing. */
    List<String> itemIds() {
        return ids(items);
    }

    static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
    }

    EvidenceFacts facts() {
        return new EvidenceFacts(
                name,
                String.valueOf(kind),
                vendor().orElse(null),
                orNull(issuer),
                from().orElse(null),
                to().orElse(null),
                orNull(scopeNote),
                hasLink() ? String.valueOf(link).strip() : null,
                null,
                follows == null ? null : new EvidenceId(follows));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return isBlank(text) ? null : String.valueOf(text).strip();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
