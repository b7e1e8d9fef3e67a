package io.demarc.demo;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Credentials;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.People;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens {@code demo} and {@code globex} with an account per role, unless they are there already. It is done before the
 * portal answers anybody: who opens the sign-in page finds the accounts.
 */
@Component
@Profile("demo")
class DemoOrganizations implements SmartLifecycle {

    /** Known to everybody who can read; that is why the profile is for trying only. */
    static final String PASSWORD = "demarc-demo-2026";

    private final Organizations organizations;
    private final BusinessUnits units;
    private final People people;
    private final Credentials credentials;
    private final Members members;
    private final DemoInventory inventory;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean open;

    DemoOrganizations(
            Organizations organizations,
            BusinessUnits units,
            People people,
            Credentials credentials,
            Members members,
            DemoInventory inventory,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.organizations = organizations;
        this.units = units;
        this.people = people;
        this.credentials = credentials;
        this.members = members;
        this.inventory = inventory;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        open("demo", "Norrland Mutual");
        open("globex", "Globex");
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void open(String slug, String name) {
        if (organizations.withSlug(slug).isPresent()) return;
        var organization = new Organization(OrganizationId.next(), slug, name, clock.instant());
        CurrentOrganization.run(
                organization.id(),
                () -> transaction.executeWithoutResult(status -> {
                    organizations.open(organization);
                    var root = units.open(name);
                    var cast = cast(slug, root);
                    inventory.fill(slug, root, cast);
                }));
    }

    private Map<Role, Member> cast(String slug, BusinessUnitId root) {
        var portal = Member.ofPortal(CurrentOrganization.id());
        var claims = units.findOrCreate(root, "Claims", portal);
        units.findOrCreate(root, "Underwriting", portal);
        units.findOrCreate(root, "Customer service", portal);
        units.findOrCreate(units.findOrCreate(root, "IT and engineering", portal), "Data platform", portal);
        var cast = new LinkedHashMap<Role, MemberId>();
        for (var account : DemoAccount.values()) {
            var person = people.known(account.email(slug), account.personName());
            credentials.set(person, PASSWORD);
            var member = people.join(person, null);
            people.grant(member, account.role(), account == DemoAccount.MEMBER ? claims : root, null);
            cast.put(account.role(), member);
        }
        entities.flush(); // Members are read by SQL.
        var present = new LinkedHashMap<Role, Member>();
        cast.forEach((role, member) -> present.put(role, members.find(member).orElseThrow()));
        return present;
    }
}
