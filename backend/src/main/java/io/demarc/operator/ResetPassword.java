package io.demarc.operator;

import io.demarc.identity.Accounts;
import io.demarc.identity.Accounts.Door;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The command that prints one-time links for new passwords: for the only administrator who forgot theirs, and for people of
 * several organizations, each of which can only give them a password for itself. One link for each account with the address.
 */
final class ResetPassword {

    static final String ASKED = "demarc.reset-password";

    private ResetPassword() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    /** Prints the links and returns 0, or says what is wrong and returns 1. */
    static int run(Class<?> application, String[] arguments, PrintStream out) {
        try (var context = Command.start(application, arguments)) {
            String asked = context.getEnvironment().getProperty(ASKED, "").strip();
            var doors = context.getBean(Accounts.class).doors(asked);
            if (doors.isEmpty()) return Command.refuse("Nobody signs in with the address “" + asked + "”.");
            // An invitation that waits is left alone, unless it is all that there is.
            boolean came = doors.stream().anyMatch(Door::came);
            doors.stream()
                    .filter(it -> it.came() || !came)
                    .collect(Collectors.groupingBy(Door::personId, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(account -> print(asked, account, context, out));
            return 0;
        }
    }

    private static void print(String address, List<Door> account, ApplicationContext context, PrintStream out) {
        var first = account.getFirst();
        String token = CurrentOrganization.call(
                first.tenantId(), () -> context.getBean(IssuedLinks.class).issue(first.membershipId(), Purpose.RESET));
        out.printf(
                "%s chooses a new password for %s here, within 24 hours and once:%n%s%n",
                address, names(account, context), Command.link(context.getEnvironment(), token));
    }

    private static String names(List<Door> account, ApplicationContext context) {
        return context.getBean(Organizations.class).all().stream()
                .filter(it -> account.stream().anyMatch(door -> door.tenantId().equals(it.id())))
                .map(Organization::slug)
                .collect(Collectors.joining(" and "));
    }
}
