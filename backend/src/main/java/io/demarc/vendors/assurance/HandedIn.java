package io.demarc.vendors.assurance;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.evidence.EvidenceId;
import io.demarc.evidence.Proving;
import io.demarc.evidence.Strength;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pieces that came through a link and wait to be accepted: as if they were, since they are with their answers. */
@Repository
@Transactional(readOnly = true)
class HandedIn {

    private final JdbcClient jdbc;

    HandedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String question,
            UUID piece,
            String title,
            @Nullable LocalDate until) {}

    /** What there would be to show for each question, besides what there is. */
    Map<String, List<Proving>> with(Map<String, List<Proving>> proofs, QuestionnaireLink link) {
        var waiting = jdbc
                .sql("""
                        select f.question, e.id as piece, e.name as title, e.holds_until as until
                        from link_file f join evidence e on e.tenant_id = f.tenant_id and e.id = f.piece_id
                        where f.tenant_id = :tenant and f.link_id = :link and e.accepted is null and e.current
                        order by f.added_at, f.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("link", link.id())
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::question));
        var all = new HashMap<>(proofs);
        waiting.forEach((question, rows) -> {
            var both = new ArrayList<>(proofs.getOrDefault(question, List.of()));
            for (var row : rows)
                both.add(new Proving(
                        question,
                        null,
                        link.offering().value(),
                        new EvidenceId(row.piece()),
                        row.title(),
                        Strength.REVIEWED,
                        row.until()));
            all.put(question, both);
        });
        return all;
    }
}
