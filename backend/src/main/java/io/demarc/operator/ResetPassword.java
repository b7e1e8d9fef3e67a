package io.demarc.operator;

import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.People;

/**
 * The command that prints a one-time link for a new password: for the only administrator who forgot theirs, and for people
 * of several organizations, whose password no single administrator may reset.
 */
final class ResetPassword {

    static final String ASKED = "demarc.reset-password";

    private ResetPassword() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    /** Prints the link and returns 0, or says what is wrong and returns 1. */
    static int run(Class<?> application, String[] arguments) {
        try (var context = Command.start(application, arguments)) {
            var environment = context.getEnvironment();
            String email = environment.getProperty(ASKED, "").strip();
            var person = context.getBean(People.class).byEmail(email);
            if (person.isEmpty()) return Command.refuse("Nobody signs in with the address “" + email + "”.");
            String token = context.getBean(IssuedLinks.class).issue(person.get(), Purpose.RESET);
            System.out.printf(
                    "%s chooses a new password here, within 24 hours and once:%n%s%n",
                    email, Command.link(environment, token));
            return 0;
        }
    }
}
