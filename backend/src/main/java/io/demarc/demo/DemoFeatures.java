package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.features.FeatureFacts;
import io.demarc.features.FeatureState;
import io.demarc.features.Features;
import io.demarc.features.Ruling.Said;
import io.demarc.features.Sweeps;
import io.demarc.features.Switcher;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The AI that is found inside what the invented vendors offer: {@code demo/features.yaml} says it. */
@Component
@Profile("demo")
class DemoFeatures implements DemoChapter {

    /** So many days ago all that is registered or forbidden was so; all use cases were there then. */
    private static final int RULED = 50;

    private final Vendors vendors;
    private final Offerings offerings;
    private final Features features;
    private final Sweeps sweeps;
    private final JdbcClient jdbc;

    DemoFeatures(Vendors vendors, Offerings offerings, Features features, Sweeps sweeps, JdbcClient jdbc) {
        this.vendors = vendors;
        this.offerings = offerings;
        this.features = features;
        this.sweeps = sweeps;
        this.jdbc = jdbc;
    }

    record All(List<Inside> offerings) {}

    record Inside(
            String vendor, String offering, @Nullable DemoAccount looker, List<Integer> looked, List<Thing> features) {}

    record Thing(
            String name,
            String does,
            FeatureState state,
            @Nullable String touches,
            @Nullable Switcher switcher,
            int found,
            @Nullable String useCase,
            @Nullable String forbidden) {}

    /** What is found, and when somebody looked, each in its time. */
    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var acts = new ArrayList<Act>();
        for (var it : read().offerings()) {
            for (var feature : it.features()) acts.addAll(acts(it, feature, year, manager));
            for (int days : it.looked()) acts.addAll(act(year.daysAgo(days, it.offering()), () -> look(it, manager)));
            var looker = it.looker() == null ? null : cast.get(it.looker().role());
            if (looker != null) acts.addAll(act(year.daysAgo(30, it.offering()), () -> entrust(it, looker, manager)));
        }
        return acts;
    }

    private static List<Act> act(DemoYear.Diary diary, Runnable deed) {
        diary.note(deed);
        return diary.acts();
    }

    /** It is found, and once there are use cases somebody says what it is. */
    private List<Act> acts(Inside it, Thing feature, DemoYear year, Member by) {
        var id = new AtomicReference<UUID>();
        var acts =
                new ArrayList<>(act(year.daysAgo(feature.found(), feature.name()), () -> id.set(add(it, feature, by))));
        if (feature.forbidden() != null || feature.useCase() != null)
            acts.addAll(act(
                    year.daysAgo(Math.min(feature.found(), RULED), feature.name()),
                    () -> rule(it, feature, Objects.requireNonNull(id.get()), by)));
        return acts;
    }

    private UUID add(Inside it, Thing feature, Member by) {
        return features.add(
                offering(it, by),
                new FeatureFacts(
                        feature.name(), feature.does(), feature.state(), feature.touches(), feature.switcher()),
                by);
    }

    private void rule(Inside it, Thing feature, UUID id, Member by) {
        if (feature.forbidden() != null)
            features.rule(offering(it, by), id, new Said.Forbidden(feature.forbidden()), by);
        // Not every organization has all use cases.
        if (feature.useCase() != null)
            useCase(feature.useCase())
                    .ifPresent(part -> features.rule(offering(it, by), id, new Said.PartOf(part), by));
    }

    private void look(Inside it, Member by) {
        var offering = offering(it, by);
        sweeps.look(offering, sweeps.shown(offering), Map.of(), by);
    }

    private void entrust(Inside it, Member looker, Member by) {
        var offering = offering(it, by);
        sweeps.entrust(offering, sweeps.version(offering), looker.id(), by);
    }

    private OfferingId offering(Inside it, Member by) {
        return offerings
                .findByName(vendors.findOrAdd(it.vendor(), by), it.offering())
                .orElseThrow();
    }

    private Optional<UUID> useCase(String name) {
        return jdbc.sql("select id from use_case where tenant_id = ? and name = ?")
                .params(CurrentOrganization.id().value(), name)
                .query(UUID.class)
                .optional();
    }

    private static All read() {
        return DemoYaml.read("features", All.class);
    }
}
