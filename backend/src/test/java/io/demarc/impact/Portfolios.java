package io.demarc.impact;

import io.demarc.PageSamples;
import io.demarc.bench.Crowd;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;

/**
 * Portfolios of chance in one organization: use cases as the demo has them, each of them at most in one, with places that a
 * vendor of its own runs, develops for or rents machines to.
 */
record Portfolios(OrganizationId organization, MemberId manager, List<Portfolio> all) {

    private static final int MOST = 6;
    private static final List<String> ROLES = List.of("operator_id", "developer_id", "hosting_id");

    /** @param touched those of its use cases that an event at the vendor has to do with */
    record Portfolio(UUID vendor, Set<UUID> touched) {}

    private record Place(UUID leg, UUID useCase, boolean retired) {}

    static Portfolios of(int count, long seed, PageSamples samples, Environment environment)
            throws SQLException, IOException {
        try (var superuser =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "postgres", "")) {
            new Crowd(superuser, seed).copy("portfolios", Math.max(100, count * (MOST + 1) / 2));
        }
        var rows = samples.owner();
        rows.execute("analyze");
        var tenant = rows.queryForObject("select id from organization where slug = 'portfolios'", UUID.class);
        var manager = rows.queryForObject(
                "select id from membership where tenant_id = ? and address = 'vendors@demo.test'", UUID.class, tenant);
        var places = new HashMap<UUID, List<Place>>();
        rows.query(
                """
                select l.id, p.use_case_id, o.stage = 'RETIRED' from leg l
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                where l.tenant_id = ? order by l.id
                """,
                row -> {
                    var place =
                            new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3));
                    places.computeIfAbsent(place.useCase(), _ -> new ArrayList<>())
                            .add(place);
                },
                tenant);
        var random = new Random(seed);
        var left = new ArrayList<>(places.keySet());
        Collections.sort(left);
        Collections.shuffle(left, random);
        var dealt = new HashMap<String, List<Object[]>>();
        var all = new ArrayList<Portfolio>();
        for (int i = 0; i < count; i++) all.add(portfolio(random, left, places, dealt));
        rows.batchUpdate(
                "insert into vendor (tenant_id, id, name, version) values (?, ?, ?, 0)",
                all.stream()
                        .map(it -> new Object[] {tenant, it.vendor(), "Halden " + it.vendor()})
                        .toList());
        dealt.forEach((role, legs) -> rows.batchUpdate("update leg set " + role + " = ? where id = ?", legs));
        return new Portfolios(new OrganizationId(tenant), new MemberId(manager), all);
    }

    private static Portfolio portfolio(
            Random random, List<UUID> left, Map<UUID, List<Place>> places, Map<String, List<Object[]>> dealt) {
        var vendor = new UUID(random.nextLong(), random.nextLong());
        var touched = new HashSet<UUID>();
        for (int i = random.nextInt(MOST + 1); i > 0 && !left.isEmpty(); i--)
            for (var place : places.get(left.removeLast()))
                if (random.nextInt(4) > 0) {
                    dealt.computeIfAbsent(ROLES.get(random.nextInt(ROLES.size())), _ -> new ArrayList<>())
                            .add(new Object[] {vendor, place.leg()});
                    if (!place.retired()) touched.add(place.useCase());
                }
        return new Portfolio(vendor, touched);
    }
}
