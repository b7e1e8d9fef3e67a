package io.demarc.boundary.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.reference.Shipped;
import org.junit.jupiter.api.Test;

/** Texts of controls were taken out of prose: each is whole without it. */
class ControlTextsTests {

    @Test
    void no_text_leads_to_something_that_does_not_follow() {
        assertThat(Shipped.newest(Controls.KIND).content().controls())
                .hasSizeGreaterThan(30)
                .allSatisfy(control -> assertThat(control.requirement() + " " + control.evidence())
                        .as(control.id())
                        .doesNotContainPattern(":\\s*(\\)|$)")
                        .doesNotContain("see above", "see below"));
    }
}
