package io.demarc.inventory;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the line of a use case ran, and since when, by the database's clock. {@link Overview} writes it. */
@Service
public class FormerOutlines {

    private final JdbcClient jdbc;

    FormerOutlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of one use case by the moment from which each was drawn; empty where no mode was stated from then on. */
    public record Lines(NavigableMap<Instant, Optional<Outline>> since) {

        /** The line of a moment; null where there was none yet, or where it was not kept. */
        public @Nullable Outline at(Instant moment) {
            var line = since.floorEntry(moment);
            return line == null ? null : line.getValue().orElse(null);
        }
    }

    private record Row(Instant since, @Nullable String outline) {}

    @Transactional(readOnly = true)
    public Lines of(UseCaseId useCase) {
        var since = new TreeMap<Instant, Optional<Outline>>();
        jdbc.sql("select since, outline from former_outline where tenant_id = ? and use_case_id = ? order by id")
                .params(CurrentOrganization.id().value(), useCase.value())
                .query(Row.class)
                .list()
                .forEach(row -> since.put(row.since(), Optional.ofNullable(Outline.of(row.outline()))));
        return new Lines(since);
    }
}
