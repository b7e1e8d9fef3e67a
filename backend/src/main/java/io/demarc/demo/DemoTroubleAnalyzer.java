package io.demarc.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the demo and this database do not go together, and what can be done. */
final class DemoTroubleAnalyzer extends AbstractFailureAnalyzer<DemoTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoTrouble trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.advice(), trouble);
    }
}
