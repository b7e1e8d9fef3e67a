package io.demarc.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What of a portal holds a data folder, as a process of its own that can be killed. */
final class PortalProcess {

    private static final String READY = "ready";

    private PortalProcess() {}

    static Process start(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortalProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine())
            if (line == null) throw new IOException("the process has ended");
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        var database = EmbeddedDatabase.start(DataFolder.of(arguments[0]));
        System.out.println(READY);
        // Until whoever started it ends.
        if (System.in.read() < 0) database.close();
    }
}
