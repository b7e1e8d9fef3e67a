package io.demarc.deployment.form;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Supply;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.When;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form asks about a place in a line each: who supplies it, which model, and where. A colleague may be asked as well. */
@Component
class PlaceTexts {

    static final String VENDOR = "QV1";
    static final String MODEL = "QV2";
    static final String REGION = "QR1";

    private static final Map<String, String> FIELDS = Map.of(VENDOR, "vendor", MODEL, "model", REGION, "region");

    private final MessageSource messages;
    private final Vendors vendors;
    private final Models models;

    PlaceTexts(MessageSource messages, Vendors vendors, Models models) {
        this.messages = messages;
        this.vendors = vendors;
        this.models = models;
    }

    static boolean isPartOf(String question) {
        return FIELDS.containsKey(question);
    }

    /** The question that a field of a place answers; empty for none of these. */
    static Stream<String> of(String field) {
        return FIELDS.entrySet().stream()
                .filter(it -> it.getValue().equals(field))
                .map(Map.Entry::getKey);
    }

    static String field(String question) {
        return FIELDS.getOrDefault(question, "");
    }

    Inquiry inquiry(@Nullable Mode mode) {
        return new Inquiry(
                List.of(question(VENDOR, title(mode)), question(MODEL, "model"), question(REGION, "region")),
                Map.of(),
                Answers.NONE);
    }

    /** The last part of the message key that asks for the vendor, by what it is in that mode. */
    static String title(@Nullable Mode mode) {
        return switch (mode) {
            case M1 -> "vendor.application";
            case M2 -> "vendor.maker";
            case M3 -> "vendor.cloud";
            case M4 -> "vendor.provider";
            case M5, M6, M7 -> "vendor.source";
            case M8 -> "vendor";
            case null -> "vendor";
        };
    }

    private Question question(String id, String title) {
        return new Question(
                id,
                null,
                "leg",
                WhereItRuns.KEY,
                AnswerType.TEXT,
                false,
                messages.getMessage("deployment." + title, null, LocaleContextHolder.getLocale()),
                null,
                null,
                new When(Map.of()),
                null,
                List.of(),
                null,
                Map.of(),
                List.of());
    }

    /**
     * The leg with what a colleague said; a vendor or a model that nobody had named is added, as their form does. Empty where
     * it is a model that is not known, and whose vendor nobody has named either: there is nothing to add it to.
     */
    Optional<Leg> answered(Leg leg, String question, String said, Member by) {
        var vendor = leg.vendor();
        var model = leg.model();
        var region = leg.region();
        switch (question) {
            case VENDOR -> vendor = vendors.findOrAdd(said, naming(by)).value();
            case MODEL -> {
                var named = vendor == null
                        ? models.findByName(said)
                        : Optional.of(models.findOrAdd(new VendorId(vendor), said, naming(by)));
                if (named.isEmpty()) return Optional.empty();
                model = named.get().value();
            }
            default -> region = said;
        }
        return Optional.of(new Leg(
                leg.id(),
                leg.letter(),
                leg.mode(),
                vendor,
                model,
                region,
                leg.share(),
                supply(leg, vendor),
                leg.answers()));
    }

    /** What is contracted with one vendor is not with another. */
    private static Supply supply(Leg leg, @Nullable UUID vendor) {
        return Objects.equals(vendor, leg.vendor())
                ? leg.supply()
                : new Supply(null, leg.supply().hosting());
    }

    /** Whoever was asked for a name may say one, also where they could name no vendor otherwise. */
    private static Member naming(Member by) {
        return by.may(Capability.REGISTER_USE_CASES) ? by : Member.ofPortal(CurrentOrganization.id(), by.id());
    }
}
