package io.demarc.operator;

import java.util.OptionalInt;

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
        if (LedgerCheck.isAskedBy(arguments))
            return OptionalInt.of(Command.printing(out -> LedgerCheck.run(application, arguments, out)));
        if (MakeCheckpoint.isAskedBy(arguments))
            return OptionalInt.of(Command.printing(out -> MakeCheckpoint.run(arguments, out)));
        if (ExportLedger.isAskedBy(arguments))
            return OptionalInt.of(Command.printing(out -> ExportLedger.run(arguments, out)));
        if (OpenOrganization.isAskedBy(arguments)) return OptionalInt.of(OpenOrganization.run(application, arguments));
        if (ResetPassword.isAskedBy(arguments)) return OptionalInt.of(ResetPassword.run(application, arguments));
        if (DisableDemo.isAskedBy(arguments)) return OptionalInt.of(DisableDemo.run(application, arguments));
        return OptionalInt.empty();
    }
}
