package io.demarc.boundary.sheet;

import io.demarc.text.Name;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Who a sheet says answers for a row. The words are those that published sheets use for it, as {@link Name#key} has them. */
public enum Claim {
    PROVIDER("provider", "vendor", "supplier", "service provider", "cloud provider", "ai provider"),
    CUSTOMER("customer", "client", "tenant", "user", "consumer", "you", "your organization", "ai customer"),
    SHARED("shared", "both", "joint", "customer and provider", "provider and customer"),
    THIRD_PARTY("third party", "third-party", "subprocessor", "sub-processor", "partner", "model developer"),
    /** The row says of nobody that they answer for it. */
    NOTHING("", "-", "–", "—", "n/a", "none", "not applicable");

    private final Set<String> words;

    Claim(String... words) {
        this.words = Set.of(words);
    }

    /** What a word of a sheet means as a rule; empty for one that has to be asked for. */
    static Optional<Claim> of(String word) {
        var key = Name.of(word).map(Name::key).orElse("");
        return Arrays.stream(values()).filter(it -> it.words.contains(key)).findFirst();
    }
}
