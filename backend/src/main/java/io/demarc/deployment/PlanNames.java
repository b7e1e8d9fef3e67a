package io.demarc.deployment;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Parties;
import io.demarc.vendors.Supplies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the vendors and models of a plan are called, in one statement. */
@Component
public class PlanNames {

    private final Parties parties;
    private final Supplies supplies;
    private final Members members;
    private final MessageSource messages;

    PlanNames(Parties parties, Supplies supplies, Members members, MessageSource messages) {
        this.parties = parties;
        this.supplies = supplies;
        this.members = members;
        this.messages = messages;
    }

    /** What is contracted is called by its own name; machines that are rented by whose they are. */
    public Map<UUID, String> of(DeploymentPlan plan) {
        var named = named(plan.legs().stream()
                .flatMap(leg -> Stream.concat(
                        Stream.concat(Stream.ofNullable(leg.vendor()), Stream.ofNullable(leg.model())),
                        leg.supply().all()))
                .toList());
        var contracted = supplies(plan);
        for (Leg leg : plan.legs()) {
            var machines = contracted.get(leg.supply().hosting());
            if (machines != null) named.put(machines.id(), machines.vendorName());
        }
        return named;
    }

    /** The offerings of a plan, by their ids. */
    Map<UUID, OfferingParties> supplies(DeploymentPlan plan) {
        return supplies.of(
                plan.legs().stream().flatMap(leg -> leg.supply().all()).toList());
    }

    /**
     * Who is behind a place, to stand beside its mode. Where our people run the model that is whoever rents out the machines,
     * and its vendor is only where the model is from (domain specification, 1.7).
     *
     * @param known as {@link #of} gave it
     * @return null where nobody is stated
     */
    public @Nullable String behind(Leg leg, Map<UUID, String> known) {
        var vendor = leg.vendor() == null ? null : known.get(leg.vendor());
        var offering =
                leg.supply().offering() == null ? null : known.get(leg.supply().offering());
        if (vendor != null && offering != null) vendor = vendor + ", " + offering;
        if (!leg.isOurOwn()) return vendor;
        var source = vendor == null
                ? null
                : messages.getMessage("deployment.source", new Object[] {vendor}, LocaleContextHolder.getLocale());
        var said =
                Stream.of(hosting(leg, known), source).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    private static @Nullable String hosting(Leg leg, Map<UUID, String> known) {
        var said = leg.answers().text(LegQuestions.HOSTING_INFRASTRUCTURE);
        return said != null || leg.supply().hosting() == null
                ? said
                : known.get(leg.supply().hosting());
    }

    public String member(UUID id) {
        var member = new MemberId(id);
        return members.names(List.of(member)).getOrDefault(member, "");
    }

    private Map<UUID, String> named(List<UUID> ids) {
        var named = new TreeMap<UUID, String>();
        parties.of(ids).values().forEach(it -> named.put(it.id(), it.name()));
        return named;
    }
}
