package io.demarc.review.usecase;

import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Brief;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a use case is, in the words in which its questions were answered. */
@Component
class UseCaseBrief {

    private static final List<String> DECIDES = List.of("answer.AN29", "answer.AN28", "answer.AN31", "answer.AN32");
    private static final List<String> DATA = List.of("answer.AN27", "answer.AN26");

    /** There its vendor is only where the model is from, as the page of today says it. */
    static final Set<String> OUR_OWN = Set.of("SELF_HOSTED_IAAS", "SELF_HOSTED_ONPREM", "ON_DEVICE_EDGE");

    /** Who rents out the machines. */
    private static final String HOSTING = "hosting_infrastructure";

    private final MessageSource messages;

    UseCaseBrief(MessageSource messages) {
        this.messages = messages;
    }

    Brief of(Snapshot sent) {
        return new Brief(
                one(sent, "description.name"),
                one(sent, "description.owner"),
                one(sent, "description.purpose"),
                said(sent, DECIDES).toList(),
                said(sent, DATA).toList(),
                places(sent));
    }

    private List<Brief.Place> places(Snapshot sent) {
        return sent.facts().stream()
                .filter(fact -> fact.key().startsWith("leg.") && fact.key().endsWith(".mode"))
                .map(mode -> new Brief.Place(mode.place(), mode.said(), with(sent, mode)))
                .toList();
    }

    private List<String> with(Snapshot sent, Fact mode) {
        return Stream.of(
                        behind(sent, mode).stream(),
                        of(sent, mode, "model").stream(),
                        of(sent, mode, "region").stream())
                .flatMap(it -> it)
                .toList();
    }

    /** Who is behind a place, in the words that its page has for it. */
    private Optional<String> behind(Snapshot sent, Fact mode) {
        var vendor = of(sent, mode, "vendor");
        if (!OUR_OWN.contains(mode.value())) return vendor;
        return Optional.of(Stream.concat(of(sent, mode, HOSTING).stream(), vendor.map(this::source).stream())
                        .collect(Collectors.joining(", ")))
                .filter(said -> !said.isEmpty());
    }

    private String source(String vendor) {
        return messages.getMessage("deployment.source", new Object[] {vendor}, LocaleContextHolder.getLocale());
    }

    private static Optional<String> of(Snapshot sent, Fact mode, String key) {
        return said(sent, List.of("leg." + mode.place() + "." + key)).findFirst();
    }

    private static String one(Snapshot sent, String key) {
        return said(sent, List.of(key)).findFirst().orElse("");
    }

    private static Stream<String> said(Snapshot sent, List<String> keys) {
        return keys.stream()
                .flatMap(key -> sent.facts().stream().filter(fact -> fact.key().equals(key)))
                .map(Fact::said)
                .filter(text -> !text.isBlank());
    }
}
