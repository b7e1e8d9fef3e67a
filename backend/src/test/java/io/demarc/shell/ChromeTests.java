package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromeTests {

    @Test
    void of_more_than_can_be_counted_it_says_so_and_of_nothing_it_says_nothing() {
        assertThat(Chrome.Entry.shown(null)).isNull();
        assertThat(Chrome.Entry.shown(1)).isEqualTo("1");
        assertThat(Chrome.Entry.shown(99)).isEqualTo("99");
        assertThat(Chrome.Entry.shown(100)).isEqualTo("99+");
    }

    @Test
    void pages_beside_a_list_belong_to_its_place() {
        var vendors = new NavEntry("vendors", "/vendors", List.of("/vendor-candidates"), Capability.VIEW_VENDORS, 20);
        assertThat(List.of("/vendors", "/vendors/7/edit", "/vendor-candidates", "/vendor-candidates/7"))
                .allMatch(path -> ChromeAdvice.isCurrent(vendors, path));
        assertThat(List.of("/", "/models", "/vendorsome")).noneMatch(path -> ChromeAdvice.isCurrent(vendors, path));
        var home = new NavEntry("home", "/", Capability.BELONG, 0);
        assertThat(ChromeAdvice.isCurrent(home, "/")).isTrue();
        assertThat(ChromeAdvice.isCurrent(home, "/vendors")).isFalse();
    }
}
