package io.demarc.review.subject;

import java.util.List;

/**
 * What a reviewer has to know first, in the words of what was sent.
 *
 * @param name what it was called
 * @param owner by name; empty for nobody, and where nobody kept it
 * @param purpose what it is for; empty where nobody said
 * @param decides what it does and who meets it
 * @param data what it sees and learns, the gravest first
 * @param places where it runs
 */
public record Brief(
        String name, String owner, String purpose, List<String> decides, List<String> data, List<Place> places) {

    public static final Brief NOTHING = new Brief("", "", "", List.of(), List.of(), List.of());

    /**
     * @param letter of the leg
     * @param mode by its name of that day; empty where it was not stated
     * @param with who is behind it, model and region, as far as they were named
     */
    public record Place(String letter, String mode, List<String> with) {}

    public boolean isEmpty() {
        return purpose.isEmpty() && decides.isEmpty() && data.isEmpty();
    }
}
