package io.demarc.operator;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Granting;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.Member;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.People;
import io.demarc.identity.PlatformEvent.OrganizationOpened;
import io.demarc.identity.Role;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The command that opens an organization and prints a one-time link for its first administrator. */
final class OpenOrganization {

    static final String ASKED = "demarc.open-organization";

    private static final String ZONE = "demarc.organization-zone";
    private static final String HOLIDAYS = "demarc.organization-holidays";

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,39}";

    private OpenOrganization() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    /** Prints the link and returns 0, or says what is wrong and returns 1. */
    static int run(Class<?> application, String[] arguments, PrintStream out) {
        try (var context = Command.start(application, arguments)) {
            return open(context, out);
        }
    }

    private static int open(ConfigurableApplicationContext context, PrintStream out) {
        var environment = context.getEnvironment();
        String slug = environment.getProperty(ASKED, "").strip();
        var admin = EmailAddress.of(environment.getProperty("demarc.first-admin"));
        var organizations = context.getBean(Organizations.class);
        if (!slug.matches(SLUG))
            return Command.refuse("An organization needs a short name of lower-case letters, digits and hyphens: --"
                    + ASKED + "=acme");
        if (admin.isEmpty())
            return Command.refuse("Its first administrator needs an address: --demarc.first-admin=ida@example.com");
        String name = Name.clean(environment.getProperty("demarc.organization-name", slug));
        if (name.isEmpty() || Text.length(name) > 120)
            return Command.refuse("Its name has 1 to 120 characters: --demarc.organization-name=\"Acme Insurance\"");
        if (organizations.withSlug(slug).isPresent())
            return Command.refuse("There is an organization called " + slug + " already.");
        var calendar = calendar(environment);
        if (calendar.isEmpty())
            return Command.refuse("Its days begin in a zone, and are free by a country's holidays, as in: --" + ZONE
                    + "=Europe/Berlin --" + HOLIDAYS + "=de-by");
        var organization = new Organization(
                OrganizationId.next(), slug, name, context.getBean(Clock.class).instant());
        String token = CurrentOrganization.call(organization.id(), () -> context.getBean(TransactionTemplate.class)
                .execute(status -> fill(organization, calendar.get(), admin.get(), context)));
        out.printf(
                "%s is open. %s chooses a password here, within 7 days and once:%n%s%n",
                slug, admin.get(), Command.link(environment, token));
        return 0;
    }

    private static Optional<BusinessCalendar> calendar(Environment environment) {
        String zone = environment.getProperty(ZONE, "UTC").strip();
        String holidays = environment.getProperty(HOLIDAYS, "").strip().toLowerCase(Locale.ROOT);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) return Optional.empty();
        if (!holidays.isEmpty() && !BusinessCalendar.knows(holidays)) return Optional.empty();
        return Optional.of(new BusinessCalendar(ZoneId.of(zone), holidays.isEmpty() ? null : holidays));
    }

    /** All or nothing: an organization that nobody can enter would be in the way of the next attempt. */
    private static String fill(
            Organization organization, BusinessCalendar calendar, EmailAddress admin, ApplicationContext context) {
        context.getBean(Organizations.class).open(organization);
        context.getBean(Organizations.class).countBy(calendar, organization.id());
        var root = context.getBean(BusinessUnits.class).open(organization.name());
        var people = context.getBean(People.class);
        var portal = Member.ofPortal(organization.id());
        var member = people.invite(admin, Name.of(localPart(admin)).orElseThrow(), portal);
        context.getBean(Granting.class).grant(member, Role.ADMIN, root, portal);
        context.publishEvent(new OrganizationOpened(
                people.personOf(member),
                organization.openedAt(),
                organization.id(),
                organization.slug(),
                organization.name(),
                calendar.zone().getId(),
                calendar.holidays()));
        return context.getBean(IssuedLinks.class).issue(member, Purpose.INVITATION);
    }

    private static String localPart(EmailAddress address) {
        return address.text().substring(0, address.text().indexOf('@'));
    }
}
