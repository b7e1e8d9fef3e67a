package io.demarc.tenancy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says when the clock may be set, and how. */
final class ClockTroubleAnalyzer extends AbstractFailureAnalyzer<ClockTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ClockTrouble trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.advice(), trouble);
    }
}
