package io.demarc.deployment;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.Parties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the vendors and models of a plan are called, in one statement. */
@Component
public class PlanNames {

    private final Parties parties;
    private final Members members;

    PlanNames(Parties parties, Members members) {
        this.parties = parties;
        this.members = members;
    }

    public Map<UUID, String> of(DeploymentPlan plan) {
        return named(plan.legs().stream()
                .flatMap(leg -> Stream.concat(Stream.ofNullable(leg.vendor()), Stream.ofNullable(leg.model())))
                .toList());
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
