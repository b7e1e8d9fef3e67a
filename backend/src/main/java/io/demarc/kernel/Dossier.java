package io.demarc.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a module knows about a review's subject, as facts that a decision is bound to. Each module contributes its own;
 * {@code review} fingerprints them and knows no module's tables.
 */
public interface Dossier {

    List<Fact> facts(ReviewSubject subject);

    /**
     * The values of this module's own facts as people say them, asked in a constant number of statements. A fact that is
     * left out, because it is another's or speaks for itself, is shown as it stands.
     */
    default Map<Fact, String> words(Collection<Fact> facts) {
        return Map.of();
    }

    /**
     * One fact, in the form that is fingerprinted: the same fact must always read the same.
     *
     * @param key stable and unique within the subject, like {@code leg.A.mode}
     * @param label message key that names it for people
     * @param value canonical: codes rather than words, empty when not known
     * @param concerns whose decision it is bound to
     */
    record Fact(String key, String label, String value, Set<Concern> concerns) {

        /** The letter of the leg that it is about, if it is about one. */
        public String place() {
            return key.matches("[a-z]+\\.[A-Z]\\..+") ? key.replaceAll("[a-z]+\\.([A-Z])\\..+", "$1") : "";
        }
    }

    /**
     * The id of a review stage, like {@code W4}, by which facts say whose decision is bound to them. What it is called and
     * who decides it is content of the review policy; the constants are those that code has facts for.
     */
    record Concern(@JsonValue String id) implements Comparable<Concern> {

        public static final Concern INTAKE = new Concern("W1");
        public static final Concern DATA = new Concern("W3");
        public static final Concern SECURITY = new Concern("W4");
        public static final Concern PRIVACY = new Concern("W5");
        public static final Concern LEGAL = new Concern("W6");
        public static final Concern MODEL_RISK = new Concern("W9");
        public static final Concern EXECUTIVE = new Concern("W11");

        /** Every stage of the route, whichever these are. */
        public static final Concern EVERYBODY = new Concern("*");

        @JsonCreator
        public Concern {
            if (!id.matches("W[1-9][0-9]?|\\*")) throw new IllegalArgumentException("not the id of a stage: " + id);
        }

        /** In the order of the numbers. */
        @Override
        public int compareTo(Concern other) {
            return Integer.compare(number(), other.number());
        }

        private int number() {
            return equals(EVERYBODY) ? 0 : Integer.parseInt(id.substring(1));
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
