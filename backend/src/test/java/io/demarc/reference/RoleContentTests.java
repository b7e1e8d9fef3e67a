package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Role;
import io.demarc.kernel.Capability;
import org.junit.jupiter.api.Test;

class RoleContentTests {

    private static final RoleContent SHIPPED = Shipped.newest(RoleContent.KIND).content();
    private static final Role ROUTING = new Role("ROUTING_REVIEWER");

    /** A stage of the shipped policy may ask a role that came after the organization had said which roles it has. */
    @Test
    void a_role_that_came_later_is_there_as_it_was_shipped() {
        var own = new RoleContent(
                SHIPPED.everyone(),
                SHIPPED.roles().stream().filter(it -> !it.id().equals(ROUTING)).toList());
        assertThat(own.all())
                .extracting(RoleContent.Entry::id)
                .contains(ROUTING)
                .doesNotHaveDuplicates();
        assertThat(own.allowedBy(ROUTING)).contains(Capability.DECIDE_REVIEWS);
        assertThat(own.faultsOfDeciding(ROUTING)).isEmpty();
        assertThat(SHIPPED.all()).isEqualTo(SHIPPED.roles());
    }
}
