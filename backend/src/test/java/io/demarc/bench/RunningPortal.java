package io.demarc.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A portal with a data folder of its own, as a process beside this one, so that its CPU time is its own. */
final class RunningPortal implements AutoCloseable {

    private static final double TICKS = 100;

    private final Path data;
    private final Process process;
    private final int port;

    private RunningPortal(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** @param options of the virtual machine */
    static RunningPortal start(Path data, List<String> options) throws IOException, InterruptedException {
        int port = free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", withoutTests(), "io.demarc.DemarcApplication", "--spring.profiles.active=demo"));
        command.addAll(List.of("--server.port=" + port, "--management.server.port=" + free()));
        // One member asks here for as much as thousands do.
        command.addAll(List.of("--demarc.pace.times=10000", "--demarc.connections.of-an-organization=16"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("portal.log").toFile()));
        builder.environment().put("DEMARC_DATA", data.resolve("data").toString());
        var portal = new RunningPortal(data, builder.start(), port);
        try {
            portal.awaitReady();
        } catch (IOException trouble) {
            portal.close();
            throw trouble;
        }
        return portal;
    }

    private static String withoutTests() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            if (!process.isAlive()) throw new IOException("the portal has ended, see " + data.resolve("portal.log"));
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                if (socket.isConnected()) return;
            } catch (IOException notYet) {
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("the portal does not start");
    }

    int port() {
        return port;
    }

    /** The database, without row-level security. */
    Connection superuser() throws IOException, SQLException {
        var access = access();
        return DriverManager.getConnection(url(), "postgres", access.getProperty("superuser"));
    }

    private Properties access() throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("data").resolve("access"))) {
            kept.load(reader);
        }
        return kept;
    }

    private String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + access().getProperty("port") + "/demarc";
    }

    BareSql bareSql(Connection superuser) throws IOException {
        return new BareSql(
                superuser, data.resolve("data").resolve("postgres.log"), url(), access().getProperty("application"));
    }

    /** Seconds of CPU that the portal has used, without its compilers: they have nothing to do in one that runs for long. */
    double cpu() throws IOException {
        double all = ticks(proc(process.pid()).resolve("stat"), 13, 14);
        try (var threads = Files.list(proc(process.pid()).resolve("task"))) {
            for (var thread : threads.toList()) {
                try {
                    if (Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*"))
                        all -= ticks(thread.resolve("stat"), 13, 14);
                } catch (IOException ended) {
                    // Compilers come and go; of one that has gone the time counts.
                }
            }
        }
        return all;
    }

    private static Path proc(long pid) {
        return Path.of("/proc", String.valueOf(pid));
    }

    /** Seconds of CPU that PostgreSQL has used: its processes now, and those that have ended. */
    double databaseCpu() throws IOException {
        var file = data.resolve("data").resolve("postgres").resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
        double all = ticks(proc(postmaster.pid()).resolve("stat"), 13, 14, 15, 16);
        for (var child : postmaster.descendants().toList()) {
            try {
                all += ticks(proc(child.pid()).resolve("stat"), 13, 14, 15, 16);
            } catch (IOException ended) {
                // Its time is its parent's by now.
            }
        }
        return all;
    }

    private static double ticks(Path file, int... fields) throws IOException {
        String stat = Files.readString(file);
        // The program's name stands in brackets and may hold blanks.
        String[] all = ("0 0 " + stat.substring(stat.lastIndexOf(')') + 2)).split(" ");
        double sum = 0;
        for (int field : fields) sum += Double.parseDouble(all[field]);
        return sum / TICKS;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
