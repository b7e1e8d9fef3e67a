package io.demarc.vendors.contract;

import io.demarc.text.Name;
import io.demarc.vendors.Typed;
import io.demarc.vendors.VendorId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed of a contract. */
record ContractForm(
        @NotNull @Nullable UUID vendor,
        @NotBlank @CodePointLength(max = 240) String name,
        @NotBlank String begins,
        @Nullable String ends,
        @Nullable String renewsMonths,
        @Nullable String noticeDays,
        @Nullable String spend,
        @Pattern(regexp = "|[A-Za-z]{3}") @Nullable String currency,
        @Nullable String priceNoticeDays,
        @CodePointLength(max = 1_000) @Nullable String liability,
        @CodePointLength(max = 1_000) @Nullable String indemnity,
        @CodePointLength(max = 1_000) @Nullable String exitHelp,
        @Size(max = 5_000) @Nullable String note,
        @Nullable List<String> offerings,
        @Nullable Integer version) {

    private static final int MONTHS = 120;
    private static final int DAYS = 3_650;

    /** So that a year's spend fits twelve digits. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    ContractForm {
        name = Name.clean(name);
    }

    static ContractForm fresh(@Nullable UUID vendor) {
        return new ContractForm(
                vendor, "", "", null, null, null, null, "EUR", null, null, null, null, null, null, null);
    }

    static ContractForm of(Contract contract, Set<UUID> offerings) {
        var facts = contract.facts();
        var term = facts.term();
        var spent = facts.spend();
        return new ContractForm(
                facts.vendor().value(),
                facts.name(),
                term.begins().toString(),
                Typed.orEmpty(term.ends()),
                Typed.orEmpty(term.renewsMonths()),
                Typed.orEmpty(term.noticeDays()),
                spent == null ? "" : spent.amount().stripTrailingZeros().toPlainString(),
                spent == null ? "EUR" : spent.currency(),
                Typed.orEmpty(facts.priceNoticeDays()),
                facts.liability(),
                facts.indemnity(),
                facts.exitHelp(),
                facts.note(),
                offerings.stream().map(UUID::toString).toList(),
                contract.version());
    }

    public boolean covers(UUID offering) {
        return offerings != null && offerings.contains(offering.toString());
    }

    /** Those of the offered ones that are ticked; what is none of them was never offered. */
    Set<UUID> covered(Set<UUID> offered) {
        return offered.stream().filter(this::covers).collect(Collectors.toSet());
    }

    void check(BindingResult errors) {
        if (Typed.isNoDay(begins)) errors.rejectValue("begins", "unreadable");
        if (Typed.isNoDay(ends)) errors.rejectValue("ends", "unreadable");
        var from = Typed.day(begins);
        var to = Typed.day(ends);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) errors.rejectValue("ends", "before");
        if (isNoNumber(renewsMonths, 1, MONTHS)) errors.rejectValue("renewsMonths", "unreadable");
        else if (number(renewsMonths).isPresent() && Typed.orNull(ends) == null) errors.rejectValue("ends", "renews");
        if (isNoNumber(noticeDays, 0, DAYS)) errors.rejectValue("noticeDays", "unreadable");
        if (isNoNumber(priceNoticeDays, 0, DAYS)) errors.rejectValue("priceNoticeDays", "unreadable");
        if (Typed.orNull(spend) != null) {
            var amount = Typed.amount(spend);
            if (amount.filter(it -> it.compareTo(MOST) <= 0).isEmpty()) errors.rejectValue("spend", "unreadable");
            if (Typed.orNull(currency) == null) errors.rejectValue("currency", "missing");
        }
    }

    private static boolean isNoNumber(@Nullable String typed, int least, int most) {
        return Typed.orNull(typed) != null
                && number(typed).filter(it -> it >= least && it <= most).isEmpty();
    }

    private static Optional<Integer> number(@Nullable String typed) {
        var text = Typed.orNull(typed);
        return text != null && text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    ContractFacts facts(VendorId of) {
        var amount = Typed.amount(spend);
        var code = Typed.orNull(currency);
        return new ContractFacts(
                of,
                name,
                new ContractTerm(
                        Typed.day(begins).orElseThrow(),
                        Typed.day(ends).orElse(null),
                        number(renewsMonths).orElse(null),
                        number(noticeDays).orElse(null)),
                amount.isEmpty() || code == null ? null : new Spend(amount.get(), code.toUpperCase(Locale.ROOT)),
                number(priceNoticeDays).orElse(null),
                Typed.orNull(liability),
                Typed.orNull(indemnity),
                Typed.orNull(exitHelp),
                Typed.orNull(note));
    }
}
