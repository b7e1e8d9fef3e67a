package io.demarc.assessment;

/**
 * What the score is made of. Weights and the meaning of the levels 0 to 4 stand in {@code scoring.yaml}.
 */
public enum Factor {
    F01("AN26"),
    F02("AN27"),
    F03("AN28"),
    F04("AN29"),
    F05("AN30"),
    F06("AN31"),
    F07("AN32"),
    /** Derived from where it runs. */
    F08("AN02"),
    F09("AN34"),
    /** The effective grade of the vendors. */
    F10("AN35"),
    F11("AN39");

    static final int HIGHEST = 4;

    private final String answer;

    Factor(String answer) {
        this.answer = answer;
    }

    /** The id of the answer that it rests on (annex G of the domain specification). */
    public String answer() {
        return answer;
    }
}
