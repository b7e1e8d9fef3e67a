package io.demarc.operator;

import io.demarc.demo.DemoAccounts;
import java.io.PrintStream;

/** The command that closes the accounts of the demo, so that its database can be used for more than trying. */
final class DisableDemo {

    static final String ASKED = "demarc.disable-demo";

    private DisableDemo() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    static int run(Class<?> application, String[] arguments, PrintStream out) {
        try (var context = Command.start(application, arguments)) {
            int closed = context.getBean(DemoAccounts.class).disable();
            out.println(
                    closed == 0
                            ? "No account of the demo is open."
                            : closed
                                    + " accounts of the demo are closed: no password and no link opens them any more.");
            return 0;
        }
    }
}
