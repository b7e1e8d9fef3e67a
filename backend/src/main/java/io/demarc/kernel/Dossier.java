package io.demarc.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows about a review's subject, as facts that a decision is bound to. Each module contributes its own;
 * {@code review} fingerprints them and knows no module's tables.
 */
public interface Dossier {

    /** In a constant number of statements, however many facts there are. */
    List<Fact> facts(ReviewSubject subject, Use use);

    /** What facts are asked for. */
    enum Use {
        /** To be kept or shown: with their words. */
        RECORD,
        /** To be compared: their values are enough, and whoever has to look words up leaves them out. */
        COMPARISON
    }

    /** Raised with each kind of fact that is new, so that an older snapshot is not taken to differ by what nobody asked then. */
    int CATALOGUE = 3;

    /** How the keys of facts begin that suspend an approval, and do not only make it stale, until it is granted with them. */
    String SUSPENDING = "suspension.";

    /**
     * How the keys of facts begin that nobody has to change for them to become worse: which items are proven, which evidence has
     * ended long ago, how suppliers are graded, and what house rules forbid. They concern nobody as long as they are no worse than they were.
     */
    interface Worsening {

        /** Its value: the items, with spaces between them. */
        String PROVEN = "proven.";

        /** Followed by whose items these are, and by the id of the piece. Its value: the last day, and the items. */
        String ENDED = "ended.";

        /** Followed by the place and by the id of what is graded. Its value: the grade, from A to E. */
        String GRADE = "grade.";

        /** Followed by the id of the place that house rules forbid now. Its value: these rules, whichever the decision rested on. */
        String FORBIDDEN = "forbidden.";

        /** Stands after the rules where secret data is forbidden, and after a grade where a bad one ends what was permitted. */
        String STRICT = " strict";
    }

    /**
     * One fact, as its value and as the words of the day on which it was asked. Only values are fingerprinted and compared:
     * the same fact must always have the same value, whatever it is called.
     *
     * @param key stable and unique within the subject, like {@code leg.A.mode}
     * @param label message key that names it for people, or its name
     * @param value canonical: codes and ids rather than words, empty when not known
     * @param words what people say for the value on that day; empty where the portal itself names it, or it speaks for itself
     * @param place the letter of the leg that it is about; empty for none
     * @param since the first {@link #CATALOGUE} that knew this kind of fact
     * @param concerns whose decision it is bound to; nobody's is noted only
     */
    record Fact(String key, String label, String value, String words, String place, int since, Set<Concern> concerns) {

        public Fact(String key, String label, String value, Set<Concern> concerns) {
            this(key, label, value, "", "", 1, concerns);
        }

        public Fact inWords(@Nullable String words) {
            return new Fact(key, label, value, words == null ? "" : words, place, since, concerns);
        }

        /** The same fact with another value, whose words are not known. */
        public Fact valued(String value) {
            return new Fact(key, label, value, "", place, since, concerns);
        }

        public Fact at(String place) {
            return new Fact(key, label, value, words, place, since, concerns);
        }

        public Fact since(int catalogue) {
            return new Fact(key, label, value, words, place, catalogue, concerns);
        }

        /** The same fact as a matter of others. */
        public Fact concerning(Set<Concern> others) {
            return new Fact(key, label, value, words, place, since, others);
        }

        /** As people say it. */
        public String said() {
            return words.isEmpty() ? value : words;
        }
    }

    /**
     * The id of a review stage, like {@code W4}, by which facts say whose decision is bound to them. Its name and
     * who decides it are content of the review policy; the constants are those that code has facts for.
     */
    record Concern(@JsonValue String id) implements Comparable<Concern> {

        public static final Concern INTAKE = new Concern("W1");
        public static final Concern BUSINESS = new Concern("W2");
        public static final Concern DATA = new Concern("W3");
        public static final Concern SECURITY = new Concern("W4");
        public static final Concern PRIVACY = new Concern("W5");
        public static final Concern LEGAL = new Concern("W6");
        public static final Concern VENDOR_RISK = new Concern("W7");
        public static final Concern PLATFORM = new Concern("W8");
        public static final Concern MODEL_RISK = new Concern("W9");
        public static final Concern ROUTING = new Concern("W10");
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
