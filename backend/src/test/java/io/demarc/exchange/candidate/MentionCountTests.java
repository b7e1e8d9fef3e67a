package io.demarc.exchange.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a portal of the version before notes adds to no count. */
@PageTest
class MentionCountTests {

    @Autowired
    MentionCount count;

    @Autowired
    Organizations organizations;

    @Autowired
    PageSamples samples;

    @Test
    void a_name_that_others_noted_without_counting_is_counted_anew() {
        var uncounted = name("Vesterlund or Aske", 0);
        var overcounted = name("Vesterlund or Bergby", 9);
        for (var candidate : new UUID[] {uncounted, overcounted}) noted(candidate);
        correct();
        assertThat(kept(uncounted)).isEqualTo(3);
        assertThat(kept(overcounted)).isEqualTo(3);
        correct();
        assertThat(kept(uncounted)).as("nothing to correct").isEqualTo(3);
    }

    private void correct() {
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), count::correct);
    }

    private UUID name(String said, int mentions) {
        return samples.owner().queryForObject("""
                insert into vendor_candidate (tenant_id, id, name, doubt, found_at, mentions, version)
                select id, uuidv7(), ?, 'SEVERAL_READINGS', now(), ?, 0 from organization where slug = 'demo' returning id
                """, UUID.class, said, mentions);
    }

    private void noted(UUID candidate) {
        samples.owner().update("""
                insert into vendor_mention (tenant_id, use_case_id, candidate_id)
                select u.tenant_id, u.id, c.id from use_case u join vendor_candidate c on c.tenant_id = u.tenant_id and c.id = ?
                order by u.id limit 3
                """, candidate);
    }

    private int kept(UUID candidate) {
        return samples.owner()
                .queryForObject("select mentions from vendor_candidate where id = ?", Integer.class, candidate);
    }
}
