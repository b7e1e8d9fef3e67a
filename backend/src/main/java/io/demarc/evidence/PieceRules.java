package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What has to be right about a piece before its file is looked at. */
@Component
class PieceRules {

    private final References references;
    private final PieceReader reader;
    private final Shelf shelf;

    PieceRules(References references, PieceReader reader, Shelf shelf) {
        this.references = references;
        this.reader = reader;
        this.shelf = shelf;
    }

    EvidenceKinds kinds() {
        return references.inForce(EvidenceKinds.KIND).content();
    }

    Optional<EvidenceKind> kind(@Nullable String id) {
        return id == null ? Optional.empty() : kinds().of(id);
    }

    void check(PieceForm form, BindingResult errors, Member me) {
        checkPlace(form, errors);
        checkPeriod(form, errors);
        checkWhose(form, errors, me);
        checkItems(form, errors);
        var kind = kind(form.kind());
        if (kind.isEmpty()) {
            if (!errors.hasFieldErrors("kind")) errors.rejectValue("kind", "unknown");
            return;
        }
        if (!kind.get().side().fits(form.vendor().isPresent())) errors.rejectValue("kind", "another-side");
        checkEnd(form, kind.get(), errors);
        if (form.useCase() != null
                && form.vendor().isEmpty()
                && claims(form).isEmpty()
                && form.follows() == null
                && !errors.hasFieldErrors("items")) errors.rejectValue("items", "nothing");
    }

    /** What it is offered for by whoever adds it: for a use case what its kind usually proves, and what was said. */
    List<Claim> claims(PieceForm form) {
        var useCase = form.useCase();
        if (useCase == null || form.vendor().isPresent()) return List.of();
        var usual = kind(form.kind()).map(EvidenceKind::items).orElse(List.of());
        var said = form.itemIds();
        return (said.isEmpty() ? usual : said)
                .stream()
                        .filter(Claim::isItem)
                        .map(it -> Claim.ofUseCase(it, useCase))
                        .toList();
    }

    private static void checkPlace(PieceForm form, BindingResult errors) {
        if (form.hasEmptyFile()) errors.rejectValue("file", "empty");
        else if (!form.hasFile() && !form.hasLink()) errors.rejectValue("file", "missing");
        else if (form.hasFile() && form.hasLink()) errors.rejectValue("link", "both");
    }

    private static void checkPeriod(PieceForm form, BindingResult errors) {
        checkDay("periodFrom", form.periodFrom(), form.from(), form, errors);
        checkDay("periodTo", form.periodTo(), form.to(), form, errors);
        if (errors.hasFieldErrors("periodFrom") || errors.hasFieldErrors("periodTo")) return;
        form.from()
                .filter(from -> form.to().filter(to -> to.isBefore(from)).isPresent())
                .ifPresent(from -> errors.rejectValue("periodTo", "before", new Object[] {from}, null));
    }

    private static void checkDay(
            String field, @Nullable String typed, Optional<LocalDate> day, PieceForm form, BindingResult errors) {
        if (form.isUnreadable(typed)) errors.rejectValue(field, "unreadable");
        else if (day.filter(it -> !Deposits.isNear(it)).isPresent()) errors.rejectValue(field, "far");
    }

    private void checkWhose(PieceForm form, BindingResult errors, Member me) {
        var whose = form.whose();
        if (whose == null || whose.isBlank()) {
            if (form.useCase() == null && form.follows() == null && !me.may(Capability.EDIT_VENDORS))
                errors.rejectValue("whose", "missing");
            return;
        }
        boolean known =
                form.vendor().filter(it -> reader.vendorName(it) != null).isPresent();
        if (!known) errors.rejectValue("whose", "unknown");
    }

    private static void checkItems(PieceForm form, BindingResult errors) {
        form.itemIds().stream()
                .filter(it -> !Claim.isItem(it))
                .findFirst()
                .ifPresent(it -> errors.rejectValue("items", "unknown", new Object[] {it}, null));
    }

    private void checkEnd(PieceForm form, EvidenceKind kind, BindingResult errors) {
        if (errors.hasFieldErrors("periodFrom") || errors.hasFieldErrors("periodTo")) return;
        var before = form.follows() == null
                ? null
                : shelf.find(new EvidenceId(form.follows())).holdsUntil();
        if (!kind.lasts().isKnown(form.from().orElse(null), form.to().orElse(null), before))
            errors.rejectValue("periodTo", "needed");
    }

    /** What a use case is called, if the member may see it. */
    @Nullable
    String useCaseName(@Nullable UUID useCase, Member me) {
        return useCase == null
                ? null
                : reader.useCaseNames(List.of(useCase), me).get(useCase);
    }

    Map<String, String> texts() {
        return reader.texts();
    }
}
