package io.demarc.advisor.risk;

/**
 * How grave a risk is before any control.
 *
 * @param likelihood 1 to 5
 * @param impact 1 to 5
 * @param moved how much where it runs has moved the likelihood, before it was held within 1 to 5
 */
public record Rating(Risk risk, int likelihood, int impact, int moved) {

    public enum Band {
        LOW,
        MODERATE,
        HIGH,
        CRITICAL
    }

    static Rating of(Risk risk, int moved, int driven) {
        return new Rating(risk, clamped(risk.likelihood() + moved), clamped(risk.impact() + driven), moved);
    }

    /** 1 to 25. */
    public int score() {
        return likelihood * impact;
    }

    public Band band() {
        int score = score();
        if (score <= 5) return Band.LOW;
        if (score <= 10) return Band.MODERATE;
        return score <= 16 ? Band.HIGH : Band.CRITICAL;
    }

    private static int clamped(int level) {
        return Math.clamp(level, 1, 5);
    }
}
