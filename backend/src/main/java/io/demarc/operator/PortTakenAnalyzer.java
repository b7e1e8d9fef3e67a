package io.demarc.operator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how this portal is given another port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException trouble) {
        return new FailureAnalysis(
                "Port " + trouble.getPort() + " is taken by another program.",
                "Stop that program, or set SERVER_PORT and MANAGEMENT_SERVER_PORT to ports that are free.",
                trouble);
    }
}
