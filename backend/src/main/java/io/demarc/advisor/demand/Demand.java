package io.demarc.advisor.demand;

import io.demarc.questionnaire.Answers;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a use case asks of the place where it runs: its facts and its wishes, by the ids of the questions. What is not
 * answered excludes nothing and asks for nothing.
 *
 * @param regulatory level of the regulatory class, 0 to 4; null while it is not known
 */
public record Demand(Answers answers, @Nullable Integer regulatory) {

    public static final String DATA_CLASS = "AN26";
    public static final String PERSONAL_DATA = "AN27";
    public static final String DECISION = "AN28";
    public static final String AUTONOMY = "AN29";
    public static final String REVERSIBILITY = "AN30";
    public static final String CAPABILITY = "AN34";
    public static final String SUPERVISED = "AN37";
    public static final String OUTAGE = "AN40";
    public static final String BUDGET_SHARE = "AN41";
    public static final String QUOTA = "AN42";
    public static final String RESIDENCY = "AN43";
    /** Further parts of a question have its number and a hundred more. */
    public static final String RESIDENCES = "AN143";

    public static final String OFFLINE = "AN44";
    public static final String CUSTODY = "AN45";
    public static final String LATENCY = "AN46";
    public static final String THRESHOLD = "AN48";
    public static final String KNOW_HOW = "AN57";
    public static final String FRONTIER = "AN58";
    public static final String RIGIDITY = "AN59";
    public static final String EXIT = "AN60";
    public static final String WEEKS = "AN61";
    public static final String TOKENS_IN = "AN62";
    public static final String TOKENS_OUT = "AN162";
    public static final String PEAK = "AN63";
    public static final String VARIATION = "AN64";
    public static final String NEWNESS = "AN75";

    /** How much of something is wished for, and how needed that makes it. */
    public enum Wish {
        NONE(0),
        LOW(1),
        MEDIUM(3),
        HIGH(5);

        private final int need;

        Wish(int need) {
            this.need = need;
        }

        public int need() {
            return need;
        }
    }

    public boolean said(String question) {
        return answers.said(question);
    }

    public @Nullable Integer level(String question) {
        return answers.level(question);
    }

    public @Nullable Wish wish(String question) {
        var said = answers.text(question);
        return said == null ? null : Wish.valueOf(said.toUpperCase(Locale.ROOT));
    }

    public OptionalDouble number(String question) {
        return answers.number(question);
    }

    /** Where data must stay, if it must. */
    public Set<String> places() {
        var said = answers.text(RESIDENCES);
        return said == null
                ? Set.of()
                : Stream.of(said.split("[,;/]"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** Millions of tokens a month, in and out; empty where neither is said. */
    public OptionalDouble volume() {
        var in = number(TOKENS_IN);
        var out = number(TOKENS_OUT);
        return in.isEmpty() && out.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(in.orElse(0) + out.orElse(0));
    }

    /** Whether a supervisor's rights of audit, access and exit have to be kept. */
    public boolean isAudited() {
        return answers.is(SUPERVISED, "AUDITED");
    }

    /** Whether it does things by itself, so that one request may cause any number of others. */
    public boolean actsByItself(boolean providerRunsTools) {
        var autonomy = level(AUTONOMY);
        return providerRunsTools || autonomy != null && autonomy >= 3;
    }
}
