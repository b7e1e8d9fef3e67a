package io.demarc.reference;

/**
 * Which version of a kind: {@code shipped-2} comes with the portal, {@code own-3} was published by the organization. The two
 * are counted apart, so that a later portal never takes a number that an organization has used.
 */
public record VersionNumber(Origin origin, int number) {

    public VersionNumber {
        if (number < 1) throw new IllegalArgumentException("versions are counted from 1, not from " + number);
    }

    public enum Origin {
        SHIPPED("shipped"),
        OWN("own");

        private final String word;

        Origin(String word) {
            this.word = word;
        }
    }

    public static VersionNumber shipped(int number) {
        return new VersionNumber(Origin.SHIPPED, number);
    }

    public static VersionNumber own(int number) {
        return new VersionNumber(Origin.OWN, number);
    }

    public static VersionNumber parse(String text) {
        for (Origin origin : Origin.values())
            if (text.matches(origin.word + "-[1-9][0-9]{0,8}"))
                return new VersionNumber(origin, Integer.parseInt(text.substring(origin.word.length() + 1)));
        throw new IllegalArgumentException("not the number of a version: " + text);
    }

    public boolean isOwn() {
        return origin == Origin.OWN;
    }

    /** As it is stored and passed on. */
    @Override
    public String toString() {
        return origin.word + "-" + number;
    }
}
