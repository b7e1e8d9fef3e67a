package io.demarc.vendors.assurance;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a vendor said through earlier links about the same offering: theirs to see, as our own notes are not. */
@Repository
@Transactional(readOnly = true)
class LastAnswers {

    private final JdbcClient jdbc;

    LastAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Last(String question, int level, @Nullable String note, String saidName, Instant saidAt) {}

    /** The newest of each question, by its id. */
    Map<String, Last> of(QuestionnaireLink link) {
        return jdbc
                .sql("""
                        select distinct on (a.question) a.question, a.level, a.note, a.said_name, a.said_at
                        from link_answer a join questionnaire_link l on l.tenant_id = a.tenant_id and l.id = a.link_id
                        where l.tenant_id = :tenant and l.offering_id = :offering and l.id <> :link and l.sent_at is not null
                        order by a.question, l.sent_at desc
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("offering", link.offering().value())
                .param("link", link.id())
                .query(Last.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Last::question, it -> it));
    }
}
