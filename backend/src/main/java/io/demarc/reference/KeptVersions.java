package io.demarc.reference;

import io.demarc.kernel.Fingerprint;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current organization's own versions as they are kept, for who compares them with what the ledger says of them. */
@Service
@Transactional(readOnly = true)
public class KeptVersions {

    private final JdbcClient jdbc;
    private final OwnVersions own;

    KeptVersions(JdbcClient jdbc, OwnVersions own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** @param number like {@code own-3} */
    public record Kept(UUID id, String kind, String number, Fingerprint content) {}

    private record Row(UUID id, String kind, int number, String content) {}

    public List<Kept> all() {
        return jdbc.sql("""
                        select id, kind, number, cast(content as text) as content from reference_version
                        where tenant_id = ? order by id
                        """).param(CurrentOrganization.id().value()).query(Row.class).list().stream()
                .map(row -> new Kept(
                        row.id(),
                        row.kind(),
                        VersionNumber.own(row.number()).toString(),
                        Fingerprint.of(row.content())))
                .toList();
    }

    /** The numbers that are in force, by kind; nothing for a kind that is used as it is shipped. */
    public Map<String, String> inForce() {
        return own.inForce().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> VersionNumber.own(it.getValue())
                        .toString()));
    }
}
