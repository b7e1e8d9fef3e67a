package io.demarc.operator;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** The commands of the operator, asked for by an argument in place of the portal. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that is asked for.
     *
     * @param application the portal, which some commands start without its pages and jobs
     * @return its exit code; empty when no command is asked for
     */
    public static OptionalInt run(Class<?> application, String... arguments) {
        ToIntFunction<PrintStream> command;
        if (LedgerCheck.isAskedBy(arguments)) command = out -> LedgerCheck.run(application, arguments, out);
        else if (MakeCheckpoint.isAskedBy(arguments)) command = out -> MakeCheckpoint.run(arguments, out);
        else if (ExportLedger.isAskedBy(arguments)) command = out -> ExportLedger.run(arguments, out);
        else if (OpenOrganization.isAskedBy(arguments))
            command = out -> OpenOrganization.run(application, arguments, out);
        else if (ResetPassword.isAskedBy(arguments)) command = out -> ResetPassword.run(application, arguments, out);
        else if (DisableDemo.isAskedBy(arguments)) command = out -> DisableDemo.run(application, arguments, out);
        else return OptionalInt.empty();
        return OptionalInt.of(Command.printing(command));
    }
}
