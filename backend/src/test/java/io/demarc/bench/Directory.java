package io.demarc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vendors with all that is kept of them, as many as are asked for, besides those that an organization has. */
record Directory(Connection superuser, String slug) {

    /** How many there are of each; of offerings, contracts and events as many as of vendors. */
    record Size(int vendors, int models, int pieces) {}

    /** Each with columns {@code t} for the organization and a place for how many. */
    private static final List<String> FILL = List.of(
            """
            insert into vendor (tenant_id, id, name, roles, version)
            select :t, gen_random_uuid(), (array['Northgate','Halden','Brightwater','Ravnholt','Østmark'])[1 + i % 5] || ' ' || i,
                   array[(array['MODEL_DEVELOPER','SAAS_VENDOR','CLOUD'])[1 + i % 3]], 0
            from generate_series(1, :vendors) i
            """,
            """
            create temp table v on commit drop as
            select row_number() over (order by id) - 1 as n, id from vendor where tenant_id = :t and name ~ ' \\d+$'
            """,
            """
            insert into offering (tenant_id, id, vendor_id, name, kind, version)
            select :t, gen_random_uuid(), id, 'Service ' || n, (array['MODEL_API','CLOUD_API','MACHINES'])[1 + n % 3], 0 from v
            """,
            "create temp table o on commit drop as select v.n, o.id from v join offering o on o.tenant_id = :t and o.vendor_id = v.id",
            """
            insert into model (tenant_id, id, vendor_id, name, open_weights, version)
            select :t, gen_random_uuid(), v.id, 'Model ' || i, i % 3 = 0, 0
            from generate_series(1, :models) i join v on v.n = i % (select count(*) from v)
            """,
            """
            create temp table e on commit drop as
            select i, gen_random_uuid() as id, v.id as vendor, v.n from generate_series(1, :pieces) i
            join v on v.n = i % (select count(*) from v)
            """,
            """
            insert into evidence (tenant_id, id, name, kind, vendor_id, holds_until, link, added_at, accepted, strength, decided_by,
                decided_at, withdrawn_by, withdrawn_at, withdrawn_reason, version)
            select :t, e.id, 'Report ' || e.i, 'soc2-type-2', case when e.i % 5 > 0 then e.vendor end,
                   case when e.i % 20 > 0 then current_date + (e.i * 7919 % 900) - 100 end, 'https://trust.example/' || e.i,
                   now() - interval '100 days', case when said then true end, case when said then 'REVIEWED' end,
                   case when said then m.id end, case when said then now() end, case when gone then m.id end,
                   case when gone then now() end, case when gone then 'Not ours' end, 0
            from (select e.*, e.i % 25 > 0 as said, e.i % 33 = 0 as gone from e) e
            cross join (select id from membership where tenant_id = :t order by id limit 1) m
            """,
            """
            insert into evidence_proof (tenant_id, id, evidence_id, item, offering_id, accepted, version)
            select :t, gen_random_uuid(), e.id, 'L' || lpad(cast(1 + (e.i + p) % 18 as text), 2, '0') || '.P1', o.id, true, 0
            from e join o on o.n = e.n cross join generate_series(1, 3) p where e.i % 10 > 0
            """,
            "update evidence x set proven = c.count from (select evidence_id, count(*) as count from evidence_proof where tenant_id = :t"
                    + " group by evidence_id) c where x.tenant_id = :t and x.id = c.evidence_id",
            """
            insert into contract (tenant_id, id, vendor_id, name, begins_on, ends_on, renews_months, notice_days, stated_at, version)
            select :t, gen_random_uuid(), id, 'Agreement ' || n, current_date - 400, current_date + cast(n * 7919 % 900 as int) - 100,
                   case when n % 2 = 0 then 12 end, 30 * (n % 4), now(), 0 from v
            """,
            """
            insert into contract_offering (tenant_id, id, contract_id, offering_id)
            select :t, gen_random_uuid(), c.id, o.id from v join o on o.n = v.n
            join contract c on c.tenant_id = :t and c.vendor_id = v.id
            """,
            """
            insert into clause (tenant_id, id, contract_id, written, items, stated_at, version)
            select :t, gen_random_uuid(), id, '§ 4', array['L12.P1', 'L16.P1'], now(), 0
            from contract where tenant_id = :t and name like 'Agreement %'
            """,
            """
            insert into occurrence (tenant_id, id, vendor_id, occasion, name, happened_on, severity, reaction, due_on, recorded_by,
                recorded_at, touched, reached, spread, version)
            select :t, gen_random_uuid(), v.id, 'PRICE', 'Change ' || v.n, current_date - cast(v.n % 700 as int),
                   (array['CRITICAL','HIGH','MODERATE','LOW'])[1 + v.n % 4], 'TELL', current_date, m.id, now(), 0, 0, true, 0
            from v cross join (select id from membership where tenant_id = :t order by id limit 1) m
            """);

    void fill(Size size) throws SQLException {
        superuser.setAutoCommit(false);
        String tenant = one("select id from organization where slug = '" + slug + "'");
        try (var statement = superuser.createStatement()) {
            for (String sql : FILL)
                statement.execute(sql.replace(":t", "'" + tenant + "'::uuid")
                        .replace(":vendors", String.valueOf(size.vendors()))
                        .replace(":models", String.valueOf(size.models()))
                        .replace(":pieces", String.valueOf(size.pieces())));
        }
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    /** The lists, each in all its orders and by all its filters, what is common and what is rare. */
    Map<String, String> pages() throws SQLException {
        String vendor = one("select v.id from vendor v join organization o on o.id = v.tenant_id where o.slug = '"
                + slug + "' and v.name like 'Halden %' order by v.id limit 1");
        var pages = new LinkedHashMap<String, String>();
        add(pages, "vendors", "sort=-name", "role=SAAS_VENDOR", "q=halden", "q=halden%2071", "q=nothing");
        add(pages, "offerings", "sort=-name", "kind=MACHINES", "q=service", "q=service%2071", "q=halden", "q=nothing");
        add(pages, "models", "sort=-name", "clearance=ALLOWED", "q=model", "q=model%2071", "q=nothing");
        add(pages, "evidence", "sort=-ends", "q=report", "q=report%2071", "q=nothing", "vendor=" + vendor);
        for (String shown : List.of("ended", "soon", "quarter", "unreviewed", "nothing", "vendors", "ours", "over"))
            add(pages, "evidence", "show=" + shown);
        var month = java.time.YearMonth.now();
        add(
                pages,
                "evidence",
                "month=" + month.plusMonths(3),
                "month=ended",
                "month=later",
                "show=soon&sort=-ends&q=report");
        add(pages, "contracts", "sort=-notice", "sort=name", "sort=-name", "ended=true", "vendor=" + vendor);
        add(pages, "contracts", "q=agreement", "q=agreement%2071", "q=halden", "q=nothing");
        add(pages, "events", "sort=happened", "severity=CRITICAL", "vendor=" + vendor);
        return pages;
    }

    private static void add(Map<String, String> pages, String list, String... queries) {
        pages.put(list, "/" + list);
        for (String query : queries)
            pages.put(list + " " + query.replaceAll("=\\p{XDigit}{8}-.*", ""), "/" + list + "?" + query);
    }

    private String one(String sql) throws SQLException {
        return Schema.rows(superuser, sql).getFirst().getFirst();
    }
}
