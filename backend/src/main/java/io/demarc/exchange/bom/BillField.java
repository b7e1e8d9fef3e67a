package io.demarc.exchange.bom;

import io.demarc.text.Name;
import io.demarc.vendors.Modality;
import io.demarc.vendors.OfferingKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the directory and a bill both say of a model or an offering. Its name and its party tell it from others. */
enum BillField {
    LICENCE(false),
    OPEN_WEIGHTS(false),
    MODALITIES(false),
    CONTEXT_TOKENS(false),
    TASK(false),
    ARCHITECTURE(false),
    LIMITS(false),
    USES(false),
    KIND(true),
    REGIONS(true),
    DATA(true);

    private final boolean service;

    BillField(boolean service) {
        this.service = service;
    }

    boolean isOf(boolean services) {
        return service == services;
    }

    /** The name of the property that says it where the format has no element for it. */
    String property() {
        return BillPart.OURS
                + (service ? "offering:" : "model:")
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int longest() {
        return switch (this) {
            case LICENCE, TASK, ARCHITECTURE -> 240;
            case REGIONS -> 500;
            case LIMITS, USES, DATA -> 4_000;
            case OPEN_WEIGHTS, MODALITIES, CONTEXT_TOKENS, KIND -> 200;
        };
    }

    /** One text of several, and nothing of what the directory could not know. */
    String plain(Collection<String> texts) {
        return switch (this) {
            case OPEN_WEIGHTS ->
                one(texts.stream().filter(Set.of("true", "false")::contains).toList());
            case CONTEXT_TOKENS ->
                one(texts.stream().filter(it -> it.matches("[1-9]\\d{0,8}")).toList());
            case KIND ->
                one(texts.stream()
                        .filter(it -> isOne(it, OfferingKind.values()))
                        .toList());
            case MODALITIES ->
                texts.stream()
                        .flatMap(it -> modalities(it).stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
            case LICENCE, TASK, ARCHITECTURE, REGIONS -> String.join(", ", texts);
            case LIMITS, USES, DATA -> String.join("\n", texts);
        };
    }

    /** Whether what the directory says is what a bill says, by what is seen of both. */
    boolean isSame(String here, String there) {
        return switch (this) {
            case DATA -> Name.clean(here).contains(Name.clean(there));
            case LICENCE, TASK, ARCHITECTURE, LIMITS, USES, REGIONS ->
                Name.clean(here).equals(Name.clean(there));
            case OPEN_WEIGHTS, MODALITIES, CONTEXT_TOKENS, KIND -> here.equals(there);
        };
    }

    private static String one(Collection<String> texts) {
        return texts.stream().findFirst().orElse("");
    }

    private static boolean isOne(String text, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(it -> it.name().equals(text));
    }

    /** Formats are said as modalities, as types of files or in words. */
    private static Set<String> modalities(String format) {
        var found = new TreeSet<String>();
        var lower = format.toLowerCase(Locale.ROOT);
        for (var it : Modality.values()) if (lower.contains(it.name().toLowerCase(Locale.ROOT))) found.add(it.name());
        if (lower.equals("string")) found.add(Modality.TEXT.name());
        return found;
    }
}
