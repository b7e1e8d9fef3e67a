package io.demarc.deployment;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.PageMemo;
import io.demarc.vendors.Parties;
import io.demarc.vendors.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        record Named(Set<UUID> ids) {}
        return new TreeMap<>(PageMemo.of(new Named(new HashSet<>(ids)), () -> parties.of(ids).values().stream()
                .collect(toMap(Party::id, Party::name))));
    }
}
