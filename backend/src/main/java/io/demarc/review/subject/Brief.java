package io.demarc.review.subject;

import java.util.List;

/**
 * What a reviewer has to know first, in the words of what was sent.
 *
 * @param purpose what it is for; empty where nobody said
 * @param decides what it does and who meets it
 * @param data what it sees and learns, the gravest first
 */
public record Brief(String purpose, List<String> decides, List<String> data) {

    public static final Brief NOTHING = new Brief("", List.of(), List.of());

    public boolean isEmpty() {
        return purpose.isEmpty() && decides.isEmpty() && data.isEmpty();
    }
}
