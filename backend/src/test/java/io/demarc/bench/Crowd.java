package io.demarc.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Organizations like the demo, with as many use cases as are asked for: every row is cast from one of the demo's, and so is
 * in a state that people can reach, and is written by COPY with all constraints. The same seed makes the same rows.
 */
public final class Crowd {

    /** Of these an organization has several; of all else that is its own it has what the demo has. */
    private static final Set<String> SEVERAL =
            Set.of("membership", "role_grant", "business_unit", "vendor", "vendor_alias", "model", "model_alias");

    private static final double OPEN = 0.25;
    private static final int MOST_DAYS_AGO = 150;
    private static final int OLD = 500;

    private final Connection connection;
    private final Schema schema;
    private final Demo demo;
    private final long seed;

    /** @param connection of a superuser: COPY does not go through row-level security */
    public Crowd(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.seed = seed;
        try (var statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
        }
        this.schema = Schema.of(connection);
        this.demo = Demo.of(connection, schema, "demo");
    }

    /** @param variants how often it has each person, unit and vendor of the demo, under other names but once */
    public void open(String slug, int useCases, int variants) throws SQLException, IOException {
        open(new Organization(slug, useCases, variants, false));
    }

    /** Each use case as one of the demo's to the letter: facts that were decided on are as they were then. */
    public void copy(String slug, int useCases) throws SQLException, IOException {
        open(new Organization(slug, useCases, 1, true));
    }

    private void open(Organization organization) throws SQLException, IOException {
        connection.setAutoCommit(false);
        organization.write();
        new Chain(connection, demo, organization.id).write(organization.useCases, old -> organization.id(old, 0));
        try (var statement = connection.createStatement()) {
            statement.execute("set local app.tenant_id = '" + organization.id + "'");
            statement.execute("select recount_use_cases()");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static UUID made(long seed, String what, long number) {
        var random = new SplittableRandom(seed ^ what.hashCode() * 0x9E3779B97F4A7C15L ^ number * 0xBF58476D1CE4E5B9L);
        random.nextLong();
        long time = 0x019400000000L + (number << 4);
        return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), 0x8000000000000000L | random.nextLong() >>> 2);
    }

    private final class Organization {

        private final String id;
        private final String slug;
        private final int useCases;
        private final int variants;
        private final boolean literal;
        private final Map<String, String[]> ids = new HashMap<>();

        Organization(String slug, int useCases, int variants, boolean literal) {
            this.literal = literal;
            this.slug = slug;
            this.useCases = useCases;
            this.variants = variants;
            this.id = made(seed, slug, 0).toString();
            ids.put(demo.organization(), new String[] {id});
            demo.own()
                    .forEach((table, rows) -> rows.forEach(row -> {
                        if (row.id() != null)
                            ids.put(
                                    row.id(),
                                    several(table, row) ? variants(row.id()) : new String[] {own(row.id(), 0)});
                    }));
        }

        private String[] variants(String old) {
            var all = new String[variants];
            for (int i = 0; i < variants; i++) all[i] = own(old, i);
            return all;
        }

        private String own(String old, int variant) {
            return made(seed, slug + old, variant).toString();
        }

        /** There is one root. */
        private boolean several(String table, Demo.Row row) {
            return SEVERAL.contains(table) && !(table.equals("business_unit") && cell(table, row, "parent_id") == null);
        }

        private String cell(String table, Demo.Row row, String column) {
            var columns = schema.tables().stream()
                    .filter(it -> it.name().equals(table))
                    .findFirst()
                    .orElseThrow()
                    .columns();
            int at = List.copyOf(columns.keySet()).indexOf(column);
            return at < 0 ? null : row.cells().get(at);
        }

        String id(String old, int variant) {
            var known = ids.get(old);
            return known == null ? old : known[variant % known.length];
        }

        void write() throws SQLException, IOException {
            platform();
            for (var table : schema.tables()) {
                try (var out = new Lines(
                        connection, table.name(), List.copyOf(table.columns().keySet()))) {
                    for (var row : demo.own().getOrDefault(table.name(), List.of()))
                        for (int i = 0; i < (several(table.name(), row) ? variants : 1); i++)
                            out.write(mould(table, row, i), new Variant(i, cell(table.name(), row, "name")));
                    for (int i = 0; i < useCases; i++) {
                        var copy = new UseCase(i);
                        for (var mould : copy.subject.rows().getOrDefault(table.name(), List.of()))
                            out.write(mould, copy);
                    }
                }
                // Without statistics the rows that refer to these are checked by going through all of them.
                if (useCases > 10_000)
                    try (var statement = connection.createStatement()) {
                        statement.execute("analyze " + table.name());
                    }
            }
        }

        /** An organization knows each address once. */
        private Mould mould(Schema.Table table, Demo.Row row, int variant) {
            if (!table.name().equals("membership") || variant == 0) return row.mould();
            var cells = new ArrayList<>(row.cells());
            int address = List.copyOf(table.columns().keySet()).indexOf("address");
            cells.set(address, variant + "." + slug + "." + cells.get(address));
            return Mould.of(List.copyOf(table.columns().values()), cells, null);
        }

        /** The organization, and its people: the first of each kind is the demo's, who so belongs to several organizations. */
        private void platform() throws SQLException, IOException {
            platform("organization", "id = '" + demo.organization() + "'", 0, 1);
            platform(
                    "person",
                    "id in (select person_id from membership where tenant_id = '" + demo.organization() + "')",
                    1,
                    variants);
        }

        private void platform(String table, String which, int from, int to) throws SQLException, IOException {
            var columns = Schema.rows(
                    connection,
                    "select attname, format_type(atttypid, null) from pg_attribute where attrelid = '" + table
                            + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum");
            var names = columns.stream().map(List::getFirst).toList();
            var types = columns.stream().map(column -> column.get(1)).toList();
            var rows = Schema.rows(
                    connection, "select " + String.join(", ", names) + " from " + table + " where " + which);
            try (var out = new Lines(connection, table, names)) {
                for (var row : rows) {
                    String name = row.get(names.indexOf("name"));
                    if (table.equals("person"))
                        ids.put(row.get(names.indexOf("id")), people(row.get(names.indexOf("id"))));
                    for (int i = from; i < to; i++) {
                        var cells = new ArrayList<>(row);
                        if (table.equals("organization")) cells.set(names.indexOf("slug"), slug);
                        else cells.set(names.indexOf("email"), i + "." + slug + "." + row.get(names.indexOf("email")));
                        out.write(Mould.of(types, cells, name), new Variant(i, name));
                    }
                }
            }
        }

        private String[] people(String old) {
            var all = variants(old);
            all[0] = old;
            return all;
        }

        private final class Variant implements Mould.Copy {

            private final int number;
            private final String name;

            Variant(int number, String name) {
                this.number = number;
                this.name = name == null ? "" : name;
            }

            @Override
            public String id(String old) {
                return Organization.this.id(old, number);
            }

            @Override
            public String name() {
                if (number == 0) return name;
                var random = new SplittableRandom(seed ^ number * 31L ^ name.hashCode());
                return name + " " + Names.place(random, number);
            }

            @Override
            public int daysAgo() {
                // What a literal copy was decided on, such as its evidence, is no older than the decision.
                return literal ? 0 : OLD;
            }
        }

        private final class UseCase implements Mould.Copy {

            private final int number;
            private final Demo.Subject subject;
            private final String name;
            private final int daysAgo;
            private final int variant;

            UseCase(int number) {
                this.number = number;
                var random = new SplittableRandom(seed ^ slug.hashCode() ^ number * 0x9E3779B97F4A7C15L);
                random.nextLong();
                boolean open = random.nextDouble() < OPEN;
                var subjects = demo.useCases().stream()
                        .filter(it -> it.inReview() == open)
                        .toList();
                this.subject = subjects.get(random.nextInt(subjects.size()));
                this.name = literal ? subject.name() : Names.useCase(random, number);
                this.daysAgo = literal ? 0 : random.nextInt(open ? 20 : MOST_DAYS_AGO);
                this.variant = random.nextInt(variants);
            }

            @Override
            public String id(String old) {
                var own = subject.ids().get(old);
                if (own != null) return made(seed, slug + own, number).toString();
                return Organization.this.id(old, variant);
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public int daysAgo() {
                return daysAgo;
            }
        }
    }
}
