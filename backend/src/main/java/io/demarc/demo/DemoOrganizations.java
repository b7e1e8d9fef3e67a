package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.ToldTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** By the short name. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.of("demo", "Norrland Mutual", "globex", "Globex"));

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganizations.class);

    /** So often it says how far it is. */
    private static final int STEPS = 4;

    private final Organizations organizations;
    private final DemoUnits units;
    private final DemoCast cast;
    private final DemoInventory inventory;
    private final TransactionTemplate transaction;
    private volatile boolean open;

    DemoOrganizations(
            Organizations organizations,
            DemoUnits units,
            DemoCast cast,
            DemoInventory inventory,
            TransactionTemplate transaction) {
        this.organizations = organizations;
        this.units = units;
        this.cast = cast;
        this.inventory = inventory;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        refuseAmongOthers();
        NAMES.forEach(this::open);
        open = true;
    }

    /** Published passwords never come into a database that somebody uses for more than trying. */
    private void refuseAmongOthers() {
        var there = organizations.all().stream().map(Organization::slug).collect(Collectors.toSet());
        if (there.containsAll(NAMES.keySet())) return;
        there.stream().filter(it -> !NAMES.containsKey(it)).sorted().findFirst().ifPresent(other -> {
            throw DemoTrouble.amongOthers(other);
        });
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
        var year = new DemoYear(Present.instant());
        var organization = new Organization(OrganizationId.next(), slug, name, year.begin());
        var hashes = cast.hashes();
        CurrentOrganization.run(organization.id(), () -> {
            var acts = new ArrayList<Act>();
            act(new Act(year.begin(), () -> {
                organizations.open(organization);
                acts.addAll(fill(slug, units.open(name), hashes, year));
            }));
            units.acts(year).forEach(acts::add);
            acts.sort(Comparator.comparing(Act::at));
            int some = Math.max(1, acts.size() / STEPS);
            for (int i = 0; i < acts.size(); i++) {
                if (i % some == 0) LOG.info("Filling the demo, {}: {} % of its year", name, i * 100 / acts.size());
                act(acts.get(i));
            }
        });
    }

    /** Each in its own time and transaction, so that the ledger tells it by itself. */
    private void act(Act act) {
        ToldTime.at(
                act.at(),
                () -> transaction.executeWithoutResult(status -> act.deed().run()));
    }

    private List<Act> fill(String slug, DemoUnits.Made made, Map<DemoAccount, Hash> hashes, DemoYear year) {
        var portal = Member.ofPortal(CurrentOrganization.id());
        return inventory.acts(slug, made.root(), cast.join(slug, made.root(), made.claims(), hashes, portal), year);
    }
}
