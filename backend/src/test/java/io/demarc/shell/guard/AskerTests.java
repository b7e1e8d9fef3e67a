package io.demarc.shell.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.ProductionCode;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Network;
import io.demarc.identity.signin.ComingFrom;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who is known is counted by themselves, and strangers by all networks that somebody may have as one. */
class AskerTests {

    @Test
    void a_device_that_is_known_is_itself_and_one_that_somebody_made_up_is_a_stranger() {
        var asking = new Asking("known"::equals);
        assertThat(asking.of(from("known"))).isEqualTo(Asker.device("known"));
        assertThat(asking.of(from("made up"))).isEqualTo(Asker.stranger(Network.of("2001:db8::1")));
    }

    /** Whoever counts by addresses themselves forgets the devices and the wider networks. */
    @Test
    void networks_are_counted_in_few_places() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.demarc.identity.entry")
                .and()
                .doNotBelongToAnyOf(Asking.class, ComingFrom.class, OpenConnections.class)
                .and()
                .doNotHaveSimpleName("Look")
                .and()
                .doNotHaveSimpleName("LinkDoor")
                .should()
                .callMethod(Network.class, "of", String.class)
                .check(ProductionCode.CLASSES);
    }

    private static MockHttpServletRequest from(String device) {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr("2001:db8::1");
        request.setCookies(new Cookie("demarc-device", device));
        return request;
    }
}
