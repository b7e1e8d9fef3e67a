package io.demarc.evidence;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a piece may prove, of exactly one offering or use case.
 *
 * @param item an activity like {@code L12.P4}, a question like {@code VQ06} or a control like {@code C13}
 */
public record Claim(
        String item, @Nullable UUID offering, @Nullable UUID useCase) {

    private static final Pattern ITEM = Pattern.compile("L\\d{2}\\.[PC]\\d{1,2}|VQ\\d{2}|VA\\d|C\\d{2}");

    public Claim {
        if (!isItem(item)) throw new IllegalArgumentException("nothing that can be proven: " + item);
        if ((offering == null) == (useCase == null))
            throw new IllegalArgumentException("of an offering or of a use case");
    }

    public static Claim ofOffering(String item, UUID offering) {
        return new Claim(item, offering, null);
    }

    public static Claim ofUseCase(String item, UUID useCase) {
        return new Claim(item, null, useCase);
    }

    /** Whether it is an id of something that evidence can prove. */
    static boolean isItem(String text) {
        return ITEM.matcher(text).matches();
    }
}
