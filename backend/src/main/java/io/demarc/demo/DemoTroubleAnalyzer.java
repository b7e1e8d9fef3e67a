package io.demarc.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how accounts of the demo are closed. */
final class DemoLeftOpenAnalyzer extends AbstractFailureAnalyzer<DemoLeftOpen.Trouble> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoLeftOpen.Trouble trouble) {
        return new FailureAnalysis(
                String.valueOf(trouble.getMessage()),
                "Close them: infra/run --demarc.disable-demo. Or start with the demo, for this machine alone: infra/run"
                        + " --spring.profiles.active=demo",
                trouble);
    }
}
