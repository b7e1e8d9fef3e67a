package io.demarc.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The haproxy of {@code infra/scale}, in front of three portals. */
final class Balancer implements AutoCloseable {

    static final int PORT = 9500;

    private static final Path CONFIGURATION =
            Path.of("..", "infra", "scale", "haproxy.cfg").toAbsolutePath().normalize();

    private final Process process;

    private Balancer(Process process) {
        this.process = process;
    }

    /** @throws IOException when haproxy is not there (Debian: apt install haproxy) */
    static Balancer before(List<Node> nodes, Path log) throws IOException {
        var builder = new ProcessBuilder("haproxy", "-db", "-f", CONFIGURATION.toString());
        var environment = builder.environment();
        environment.put("LISTEN", "127.0.0.1:" + PORT);
        for (int node = 0; node < nodes.size(); node++) {
            int port = nodes.get(node).port();
            environment.put("PORTAL_" + (node + 1), "127.0.0.1:" + port);
            environment.put("HEALTH_" + (node + 1), String.valueOf(port + 1));
        }
        return new Balancer(builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
