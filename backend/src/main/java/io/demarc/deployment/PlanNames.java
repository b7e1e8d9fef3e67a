package io.demarc.deployment;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.Parties;
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
    private final Members members;
    private final MessageSource messages;

    PlanNames(Parties parties, Members members, MessageSource messages) {
        this.parties = parties;
        this.members = members;
        this.messages = messages;
    }

    public Map<UUID, String> of(DeploymentPlan plan) {
        return named(plan.legs().stream()
                .flatMap(leg -> Stream.concat(Stream.ofNullable(leg.vendor()), Stream.ofNullable(leg.model())))
                .toList());
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
        if (!leg.isOurOwn()) return vendor;
        var source = vendor == null
                ? null
                : messages.getMessage("deployment.source", new Object[] {vendor}, LocaleContextHolder.getLocale());
        var said = Stream.of(leg.answers().text(LegQuestions.HOSTING_INFRASTRUCTURE), source)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
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
