package io.demarc.demo;

import io.demarc.demo.DemoFile.Place;
import io.demarc.questionnaire.Answers;
import java.util.Map;
import java.util.Objects;

/** What somebody has said of the terms of offerings, as house rules ask for it; of all others nobody has. */
final class DemoTerms {

    private static final Map<String, Map<String, String>> BY_OFFERING = Map.of(
            "Model Service, Enterprise", Map.of("AN03", "ENTERPRISE", "AN50", "NEVER", "AN51", "BOTH", "AN52", "BOTH"),
            "Dedicated Endpoint", Map.of("AN03", "ENTERPRISE", "AN50", "NEVER", "AN51", "BOTH", "AN52", "BOTH"),
            "Tindra API", Map.of("AN03", "BUSINESS", "AN50", "OPT_OUT", "AN52", "BOTH"),
            "Brevio Notes", Map.of("AN03", "BUSINESS", "AN50", "OPT_IN", "AN51", "REVIEW_ONLY", "AN52", "BOTH"),
            "GPU rental, Luleå", Map.of("AN52", "BOTH"));

    private DemoTerms() {}

    /** Of machines those of whoever rents them out. */
    static Answers of(Place place) {
        var offering = place.machines() == null ? place.offering() : place.machines();
        return new Answers(BY_OFFERING.getOrDefault(Objects.requireNonNullElse(offering, ""), Map.of()));
    }
}
