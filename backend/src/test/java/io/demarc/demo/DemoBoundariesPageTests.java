package io.demarc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever opens the demo sees lines that are proven in part, as they would be anywhere. */
@PageTest
class DemoBoundariesPageTests {

    @Autowired
    PageSamples samples;

    @Test
    void its_boundaries_are_a_mixture_of_proven_and_open() {
        var covered = samples.owner().queryForList("""
                select v.coverage from use_case_overview v join organization o on o.id = v.tenant_id
                where o.slug = 'demo' and v.coverage is not null
                """, BigDecimal.class);
        assertThat(covered).filteredOn(it -> it.signum() > 0).hasSizeGreaterThan(5);
        assertThat(covered).anySatisfy(it -> assertThat(it).isGreaterThan(new BigDecimal("50")));
        assertThat(covered).anySatisfy(it -> assertThat(it).isZero());
    }

    @Test
    void some_of_its_evidence_holds_some_has_ended_and_some_waits() {
        var states = samples.owner().queryForList("""
                select distinct case when e.accepted is null then 'waits'
                    when e.holds_until < current_date then 'ended'
                    when e.holds_until < current_date + 30 then 'ends soon' else 'holds' end
                from evidence e join organization o on o.id = e.tenant_id where o.slug = 'demo' and e.current
                """, String.class);
        assertThat(states).contains("waits", "ended", "ends soon", "holds");
    }
}
