package io.demarc.assessment;

import io.demarc.reference.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The part of the EU AI Act that is asked: the prohibitions of Article 5 and the short list that gives F11. */
record AiAct(boolean policy, List<Prohibition> prohibitions, List<Watched> watched, List<Level> classes) {

    static final Kind<AiAct> KIND = new Kind<>("ai-act", "assessment", AiAct.class, (it, others) -> List.of());

    /** Ticked when nothing else applies, so that "no" differs from "not answered". */
    static final String NONE = "NONE";

    /** @param appliesFrom the law's own date; the portal stops it already before */
    record Prohibition(String id, String provision, LocalDate appliesFrom, String text) {}

    record Watched(String id, RegulatoryClass regulatoryClass, String provision, LocalDate appliesFrom, String text) {}

    record Level(RegulatoryClass regulatoryClass, int level) {}

    List<String> prohibitions(Set<String> ticked) {
        return prohibitions.stream()
                .map(Prohibition::id)
                .filter(ticked::contains)
                .toList();
    }

    RegulatoryClass classOf(Set<String> ticked) {
        if (!prohibitions(ticked).isEmpty()) return RegulatoryClass.PROHIBITED;
        return watched.stream()
                .filter(item -> ticked.contains(item.id()))
                .map(Watched::regulatoryClass)
                .reduce(RegulatoryClass.MINIMAL, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** F11. A prohibited practice is not scored; its level is the worst, so that nothing falls below it by mistake. */
    int level(Set<String> ticked) {
        RegulatoryClass found = classOf(ticked);
        return classes.stream()
                .filter(entry -> entry.regulatoryClass() == found)
                .mapToInt(Level::level)
                .findFirst()
                .orElse(Factor.HIGHEST);
    }
}
