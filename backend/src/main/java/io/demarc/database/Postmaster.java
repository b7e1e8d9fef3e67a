package io.demarc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's main process, as its data directory names it. */
record Postmaster(Path data) {

    Optional<ProcessHandle> process() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    // It is cut short where there was no space for it.
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(Postmaster::isPostgres);
        }
    }

    /**
     * Stops what a killed portal left running. Call it only while holding the lock of what the data belong to: then
     * nobody else can be using them.
     */
    void stopOrphan() throws IOException {
        var orphan = process();
        if (orphan.isPresent()) stop(orphan.get());
        // The number may belong to some other program by now, and PostgreSQL would refuse to start because of it.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients, which SIGTERM would. */
    private static void stop(ProcessHandle orphan) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(orphan.pid()))
                    .start()
                    .waitFor();
            orphan.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException trouble) {
            throw new IOException("an orphaned PostgreSQL (process " + orphan.pid() + ") does not stop", trouble);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(it -> it.endsWith("/postgres")).orElse(true);
    }
}
