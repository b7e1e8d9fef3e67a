package io.demarc.drill;

import static org.awaitility.Awaitility.await;

import io.demarc.Wire;
import io.demarc.database.DatabaseRoles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A portal in a process of its own, started as the README says, on a database that it shares with others. */
final class Node implements AutoCloseable {

    private static final Path RUN =
            Path.of("..", "infra", "run").toAbsolutePath().normalize();

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; the port after the given one is the management's. */
    static Node start(String database, int port, Path log) throws IOException {
        return start(database, port, log, Map.of());
    }

    /** @param more what else its environment says */
    static Node start(String database, int port, Path log, Map<String, String> more) throws IOException {
        var builder = portal(port);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "demo",
                        "SPRING_DATASOURCE_URL",
                        database,
                        "SPRING_DATASOURCE_USERNAME",
                        DatabaseRoles.APPLICATION,
                        "SPRING_DATASOURCE_PASSWORD",
                        PostgresPair.PASSWORD,
                        "SPRING_FLYWAY_USER",
                        DatabaseRoles.OWNER,
                        "SPRING_FLYWAY_PASSWORD",
                        PostgresPair.PASSWORD,
                        "DEMARC_DRAIN",
                        "3s"));
        builder.environment().putAll(more);
        return new Node(started(builder, log), port);
    }

    /** Starts one that has its own database, in a folder. */
    static Node inFolder(Path data, int port, Path log, Map<String, String> more) throws IOException {
        var builder = portal(port);
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_"));
        builder.environment().put("DEMARC_DATA", data.toString());
        builder.environment().putAll(more);
        return new Node(started(builder, log), port);
    }

    private static ProcessBuilder portal(int port) {
        var builder = new ProcessBuilder(RUN.toString());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
                        "MANAGEMENT_SERVER_PORT",
                        String.valueOf(port + 1),
                        // A drill asks for as much as thousands do.
                        "DEMARC_PACE_TIMES",
                        "1000"));
        return builder;
    }

    private static Process started(ProcessBuilder builder, Path log) throws IOException {
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Where it writes what it has to say, for whoever wants to know why a drill failed. */
    static Path log(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "drill")).resolve(name + ".log");
    }

    int port() {
        return port;
    }

    Wire wire() {
        return new Wire(port);
    }

    Node awaitReady() {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
                if (!process.isAlive()) throw new AssertionError("The portal on port " + port + " has ended.");
                return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
            });
        }
        return this;
    }

    /** What it says about itself, a line for each figure. */
    String metrics() throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/actuator/prometheus"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asked, BodyHandlers.ofString()).body();
        }
    }

    /** Without a word, as when the machine is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As whoever restarts it does: it says that it is not ready, answers what it was asked, and ends. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
