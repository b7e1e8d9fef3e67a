package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The organizations of this platform. They are rows of no tenant, so this works without one. */
@Repository
public class Organizations {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Integer>> VERSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organization> withSlug(String slug) {
        return jdbc.sql("select id, slug, name, opened_at, reference_versions from organization where slug = ?")
                .param(slug)
                .query(Organizations::row)
                .optional();
    }

    public Optional<Organization> find(OrganizationId id) {
        return jdbc.sql("select id, slug, name, opened_at, reference_versions from organization where id = ?")
                .param(id.value())
                .query(Organizations::row)
                .optional();
    }

    /** Due dates that are given already stay as they are. */
    public void countBy(BusinessCalendar calendar, OrganizationId id) {
        jdbc.sql("update organization set zone = ?, holiday_region = ? where id = ?")
                .param(calendar.zone().getId())
                .param(calendar.holidays())
                .param(id.value())
                .update();
    }

    /** By which it counts days; fails for one that is not. */
    public BusinessCalendar calendar(OrganizationId id) {
        return jdbc.sql("select zone, holiday_region as holidays from organization where id = ?")
                .param(id.value())
                .query(BusinessCalendar.class)
                .single();
    }

    public List<Organization> all() {
        return jdbc.sql("select id, slug, name, opened_at, reference_versions from organization order by slug")
                .query(Organizations::row)
                .list();
    }

    /** Opens an organization with nobody in it. Fails when the slug is taken or no slug. */
    public void open(Organization organization) {
        jdbc.sql("insert into organization (id, slug, name, opened_at) values (?, ?, ?, ?)")
                .params(
                        organization.id().value(),
                        organization.slug(),
                        organization.name(),
                        organization.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By hand: the check of the ledger reads organizations without the conversions of the portal. */
    private static Organization row(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getObject("opened_at", java.time.OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("reference_versions"), VERSIONS));
    }
}
