package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.demarc.identity.Member.Grant;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.security.access.AccessDeniedException;

/** Members who call commands themselves, past every handler and what it requires. */
public final class Acting {

    private Acting() {}

    /** Somebody who may this and nothing else, in the whole organization. */
    public static Member with(Capability... capabilities) {
        var id = new MemberId(UUID.randomUUID());
        return new Member(
                id,
                new OrganizationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                "Somebody",
                "somebody@example.test",
                ZoneOffset.UTC,
                null,
                Map.of(Role.MEMBER, new Grant(new Visible(true, Set.of(), id), Set.of(capabilities))));
    }

    public static void refused(ThrowingCallable command) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(command);
    }
}
