package io.demarc.exchange;

import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.tenancy.CurrentOrganization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What an organization may keep of imports: files until they have ended, and rows until they are withdrawn. */
@Component
class Quota {

    private final Imports imports;
    private final JdbcClient jdbc;
    private final DataSize most;

    Quota(Imports imports, JdbcClient jdbc, @Value("${demarc.imports.most:2GB}") DataSize most) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.most = most;
    }

    /** @throws Unreadable when the organization keeps as much as it may already */
    void requireRoom(Upload upload) {
        if (imports.kept() + upload.weight() > most.toBytes()) throw Unreadable.becauseOf("quota", most.toMegabytes());
    }

    /** The same for good: two that are uploaded at once would otherwise both find the room that is there for one. */
    void take(Upload upload) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('imports are kept by ' || cast(? as text), 0))")
                .param(CurrentOrganization.id().toString())
                .query()
                .listOfRows();
        requireRoom(upload);
    }
}
