package io.demarc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** How to reach the embedded database. Kept in the data folder, readable by its owner only, so that commands find it. */
record DatabaseAccess(int port, String superuser, String owner, String application) {

    static DatabaseAccess fresh(int port) {
        return new DatabaseAccess(port, password(), password(), password());
    }

    static DatabaseAccess read(Path file) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabaseAccess(
                Integer.parseInt(kept.getProperty("port", "0")),
                kept.getProperty("superuser", ""),
                kept.getProperty("owner", ""),
                kept.getProperty("application", ""));
    }

    void write(Path file) throws IOException {
        new OwnersFile(file)
                .replace("port=%d\nsuperuser=%s\nowner=%s\napplication=%s\n"
                        .formatted(port, superuser, owner, application));
    }

    DatabaseAccess at(int otherPort) {
        return new DatabaseAccess(otherPort, superuser, owner, application);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseRoles.DATABASE
                + "?connectTimeout=3&tcpKeepAlive=true&logServerErrorDetail=false";
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
