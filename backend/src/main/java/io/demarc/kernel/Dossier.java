package io.demarc.kernel;

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

    /** The reviewers, by what they look after (stages W1, W3–W6, W9 and W11). */
    enum Concern {
        INTAKE("W1"),
        DATA("W3"),
        SECURITY("W4"),
        PRIVACY("W5"),
        LEGAL("W6"),
        MODEL_RISK("W9"),
        EXECUTIVE("W11");

        private final String stage;

        Concern(String stage) {
            this.stage = stage;
        }

        /** What a stage that nobody is asked in yet would own goes to security. */
        public static Concern ofStage(String stage) {
            for (Concern concern : values()) if (concern.stage.equals(stage)) return concern;
            return SECURITY;
        }
    }
}
