package io.demarc.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What pages call the values that entries hold: codes of reference data, states, ids, days. Nothing for what has no word. */
@Component
class LedgerWords {

    private static final int LONGEST = 160;

    /** So many of several answers are said one by one. */
    private static final int MOST = 4;

    /** How the messages of a fact's values begin, or of a field's. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("layer", "layer."),
            Map.entry("LayerAssignment.layer", "layer."),
            Map.entry("control", "control."),
            Map.entry("LayerAssignment.control", "control."),
            Map.entry("mode", "mode."),
            Map.entry("mode-before", "mode."),
            Map.entry("LegRow.mode", "mode."),
            Map.entry("ConditionRow.attribute", "attribute."),
            Map.entry("ConditionRow.operator", "deployment.operator."),
            Map.entry("Offering.kind", "offering.kind."),
            Map.entry("Bill.format", "bills.format."),
            Map.entry("Bill.serviceKind", "offering.kind."),
            Map.entry("Offering.contractTier", "offering.tier."),
            Map.entry("Offering.clearance.level", "clearance."),
            Map.entry("Model.clearance.level", "clearance."),
            Map.entry("AgreedTerm.basis", "term.basis."),
            Map.entry("AgreedTerm.term", "term."),
            Map.entry("term", "term."),
            Map.entry("strength", "evidence.strength."),
            Map.entry("Evidence.judgement.strength", "evidence.strength."),
            Map.entry("vendor-question", "offering-question."),
            Map.entry("OfferingAnswer.question", "offering-question."),
            Map.entry("OfferingAssessment.questionSet", "offering-questions."),
            Map.entry("LinkAnswer.question", "offering-question."),
            Map.entry("LinkFile.question", "offering-question."),
            Map.entry("LinkFile.kind", "evidence.kind."),
            Map.entry("Evidence.kind", "evidence.kind."),
            Map.entry("Contract.settlement.outcome", "ledger.settled."),
            Map.entry("ModelEnd.kind", "model-end.kind."),
            Map.entry("way", "impact.end.way."),
            Map.entry("EndPlan.way", "impact.end.way."),
            Map.entry("UseCase.stage", "stage."),
            Map.entry("before", "tier."),
            Map.entry("after", "tier."),
            Map.entry("tier", "tier."),
            Map.entry("Round.tier", "tier."),
            Map.entry("stage", "concern."),
            Map.entry("decides", "concern."),
            Map.entry("Stage.concern", "concern."),
            Map.entry("Decision.verdict", "ledger.verdict."),
            Map.entry("role", "role."),
            Map.entry("RoleGrant.role", "role."),
            Map.entry("Stage.role", "role."),
            Map.entry("kind", "reference.kind."),
            Map.entry("PlanRow.onFailure", "deployment.fact.on_failure."),
            Map.entry("layers", "layer."),
            Map.entry("question", "question."),
            Map.entry("questions", "question."),
            Map.entry("occasion", "impact.occasion."),
            Map.entry("reaction", "impact.reaction."),
            Map.entry("Occurrence.occasion", "impact.occasion."),
            Map.entry("Occurrence.severity", "impact.severity."),
            Map.entry("Occurrence.reaction", "impact.reaction."),
            Map.entry("TouchedUseCase.reaction", "impact.reaction."),
            Map.entry("chosen-mode", "mode."),
            Map.entry("ChosenWay.mode", "mode."),
            Map.entry("NextPlan.ending.how", "next-plan.ended."),
            Map.entry("supposed", "what-if.kind."),
            Map.entry("WhatIf.kind", "what-if.kind."),
            Map.entry("state", "feature.state."),
            Map.entry("Feature.state", "feature.state."),
            Map.entry("Feature.seen", "feature.state."),
            Map.entry("Feature.seenBefore", "feature.state."),
            Map.entry("Feature.switcher", "feature.switcher."),
            Map.entry("Answer.question", "question."));

    /** The same of fields that hold several values, written as JSON. */
    private static final Map<String, String> SEVERAL = Map.of(
            "Vendor.roles", "vendor.role.",
            "Model.modalities", "model.modality.",
            "Model.hostable", "mode.",
            "Clause.items", "");

    /** How the names of facts that are decided on begin. */
    private static final List<String> FACTS = List.of("question.", "layer.", "deployment.fact.", "review.fact.");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource messages;

    LedgerWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Those of a page. */
    String say(String key) {
        return message(key).orElseThrow(() -> new IllegalStateException("the ledger has no words for " + key));
    }

    /** The first of many, and how many there are besides. */
    String more(String first, int others) {
        return with("ledger.more", first, others);
    }

    /** The names of fields, one after the other; empty for none. */
    Optional<String> quoted(List<String> fields) {
        return fields.stream()
                .map(field -> with("ledger.quoted", say("ledger.field." + field)))
                .reduce((first, next) -> with("ledger.and", first, next));
    }

    String with(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    Optional<String> message(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale()));
    }

    /** @param key of a fact, like {@code layer}, or of a field, like {@code UseCase.stage} */
    Optional<String> word(String key, @Nullable Object value, NamesThen names, long entry) {
        var text = value == null ? "" : value.toString();
        if (text.isBlank()) return Optional.empty();
        if (key.equals("changed") || key.equals("closed")) return fact(text);
        var each = SEVERAL.get(key);
        if (each != null) return several(each, text);
        if (key.equals("mode-before") && text.equals("NONE")) return message("ledger.none.LegRow.mode");
        var prefix = PREFIXES.get(key);
        // Before there was a choice, what a routing rule looks at was typed.
        if (key.equals("ConditionRow.attribute")) return message(prefix + text).or(() -> Optional.of(shortened(text)));
        if ("question.".equals(prefix)) return question(text);
        if (prefix != null) return message(prefix + (text.equals("NONE") ? "none" : text));
        return switch (ValueType.of(key)) {
            case ID -> ValueType.id(key, text).flatMap(id -> names.of(id, entry));
            case WHEN -> Optional.of(when(text));
            case NUMBER -> Optional.of(number(text));
            case FLAG -> message("ledger.word." + text);
            case TEXT -> Optional.of(shortened(text));
        };
    }

    /** None for none of them. */
    private Optional<String> several(String prefix, String json) {
        try {
            var words = new ArrayList<String>();
            var values = JSON.readTree(json);
            if (values.isArray() && values.isEmpty()) return message("ledger.word.empty");
            values.forEach(it -> (prefix.isEmpty() ? Optional.of(it.asString("")) : message(prefix + it.asString("")))
                    .ifPresent(words::add));
            return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
        } catch (JacksonException noList) {
            return Optional.empty();
        }
    }

    /** Of the key of a fact like {@code answer.AN27}, {@code boundary.A.L14} or {@code leg.A.licence}: what pages call it. */
    private Optional<String> fact(String key) {
        return Arrays.stream(key.split("\\."))
                .flatMap(part -> FACTS.stream().map(prefix -> message(prefix + part)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What it asks: one of those that lead to a mode stands with the modes. */
    Optional<String> question(String id) {
        return message("question." + id).or(() -> message("way." + id));
    }

    /** What was answered, in the words in which it was asked: what was chosen by its words, what was typed as it was typed. */
    Optional<String> answer(String question, String value) {
        return switch (message("question." + question + ".type").orElse("")) {
            case "TEXT", "LINK" -> Optional.of(shortened(value));
            case "NUMBER" -> Optional.of(number(value));
            case "DATE" -> Optional.of(when(value));
            default -> chosen(question, List.of(value.split(",")));
        };
    }

    private Optional<String> chosen(String question, List<String> values) {
        var words = values.stream().flatMap(it -> option(question, it).stream()).toList();
        if (words.size() < values.size()) return Optional.empty();
        return Optional.of(
                words.size() <= MOST
                        ? String.join(", ", words)
                        : more(String.join(", ", words.subList(0, MOST - 1)), words.size() - MOST + 1));
    }

    /** Of one that somebody is not sure about, that too. */
    private Optional<String> option(String question, String value) {
        if (value.endsWith("?"))
            return option(question, value.substring(0, value.length() - 1)).map(it -> with("ledger.not-sure", it));
        return message("answer." + question + "." + value)
                .or(() -> message("way." + question + "." + value))
                .or(() -> message("question." + question + ".from").flatMap(from -> message(from + "." + value)));
    }

    /** What a line of a routing rule compares with: in words where there was a choice, else as it was typed. */
    String compared(String attribute, String value) {
        var key = "attribute." + attribute + ".";
        return message(key + value)
                .or(() -> message(key + "question").flatMap(it -> answer(it, value)))
                .orElseGet(() -> shortened(value));
    }

    /** Which column of a file says what, as pages of imports say it. */
    Optional<String> mapping(String kept) {
        var columns = new ArrayList<String>();
        try {
            JSON.readTree(kept).forEachEntry((field, column) -> message("imports.field." + field)
                    .ifPresent(name -> columns.add(
                            "%s from “%s”".formatted(name, column.path("name").asString("")))));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", columns));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() + " …" : text;
    }

    private static String number(String text) {
        return text.matches("-?\\d{1,18}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(text)) : shortened(text);
    }

    /** A day, or the day of a moment. */
    private static String when(String text) {
        try {
            return text.contains("T")
                    ? format().withZone(ZoneOffset.UTC).format(Instant.parse(text))
                    : LocalDate.parse(text).format(format());
        } catch (DateTimeException none) {
            return shortened(text);
        }
    }

    private static DateTimeFormatter format() {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
