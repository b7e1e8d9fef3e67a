package io.demarc.operator;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What the operator's commands share: each runs beside a portal at work, on its database, or without one; it does no jobs
 * and answers nobody.
 */
final class Command {

    private Command() {}

    static boolean isAskedBy(String[] arguments, String name) {
        return Arrays.stream(arguments).anyMatch(it -> it.equals("--" + name) || it.startsWith("--" + name + "="));
    }

    static ConfigurableApplicationContext start(Class<?> application, String[] arguments) {
        String[] quiet = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--management.server.port=-1",
                                "--db-scheduler.enabled=false",
                                "--demarc.command=true",
                                "--spring.modulith.events.republish-outstanding-events-on-restart=false",
                                "--logging.level.root=warn"))
                .toArray(String[]::new);
        return SpringApplication.run(application, quiet);
    }

    /**
     * Runs a command whose standard output is for what it prints alone: what is logged meanwhile goes to the other one. Both
     * are UTF-8 whatever the terminal says, so that what is kept of them is the same everywhere.
     *
     * @return the command's exit code; 2 when what it printed could not be written
     */
    static int printing(ToIntFunction<PrintStream> command) {
        var standard = System.out;
        var errors = System.err;
        var out = new PrintStream(new BufferedOutputStream(standard), false, StandardCharsets.UTF_8);
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        System.setOut(System.err);
        try {
            int code = command.applyAsInt(out);
            if (!out.checkError() && !standard.checkError()) return code;
            System.err.println("What the command has to say could not be written.");
            return 2;
        } finally {
            out.flush(); // What was printed before a command failed may be a link that is shown once.
            System.setOut(standard);
            System.setErr(errors);
        }
    }

    /** The address of a one-time link, as the person who gets it can open it. */
    static String link(Environment environment, String token) {
        String address = environment.getProperty(
                "demarc.address", "http://localhost:" + environment.getProperty("SERVER_PORT", "8080"));
        return address + "/links/" + token;
    }

    /** @return the exit code of a command that did nothing */
    static int refuse(String why) {
        System.err.println(why);
        return 1;
    }
}
