package io.demarc.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The pgbouncer of {@code infra/scale}, in front of a database of a drill. */
final class Bouncer implements AutoCloseable {

    static final int PORT = 9600;

    private static final Path CONFIGURATION = Path.of("..", "infra", "scale", "pgbouncer.ini");

    private final Process process;

    private Bouncer(Process process) {
        this.process = process;
    }

    /** @throws IOException when pgbouncer is not there (Debian: apt install pgbouncer) */
    static Bouncer before(int database, Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var people = Files.writeString(
                folder.resolve("userlist.txt"),
                "\"demarc_app\" \"" + PostgresPair.PASSWORD + "\"\n\"demarc_owner\" \"" + PostgresPair.PASSWORD
                        + "\"\n");
        var configuration = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                Files.readString(CONFIGURATION)
                        .replace("port=5432", "port=" + database)
                        .replace("listen_port = 6432", "listen_port = " + PORT)
                        .replace("/etc/pgbouncer/userlist.txt", people.toString()));
        var command = new ProcessBuilder("pgbouncer", "-u", "nobody", configuration.toString());
        return new Bouncer(command.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Node.log("pgbouncer").toFile()))
                .start());
    }

    static String url() {
        return "jdbc:postgresql://127.0.0.1:" + PORT + "/demarc?prepareThreshold=0&connectTimeout=3";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
