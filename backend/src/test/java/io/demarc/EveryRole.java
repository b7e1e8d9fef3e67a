package io.demarc;

import io.demarc.identity.Member;
import io.demarc.identity.Member.Grant;
import io.demarc.identity.Visible;
import io.demarc.kernel.Capability;
import io.demarc.reference.RoleContent;
import io.demarc.reference.Shipped;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with every role, everywhere: for what the pages would not let them do. */
public final class EveryRole {

    private EveryRole() {}

    public static Member of(Member member) {
        var everything = new Grant(new Visible(true, Set.of(), member.id()), EnumSet.allOf(Capability.class));
        return new Member(
                member.id(),
                member.organization(),
                member.person(),
                member.name(),
                member.email(),
                member.zone(),
                member.theme(),
                Shipped.newest(RoleContent.KIND).content().roles().stream()
                        .collect(Collectors.toMap(RoleContent.Entry::id, role -> everything)));
    }
}
