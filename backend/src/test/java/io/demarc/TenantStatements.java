package io.demarc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Every statement on rows of organizations says whose: a distributed engine then sends it to the one machine that has
 * them, where row-level security alone would ask all machines. Whatever runs in a test is looked at.
 */
final class TenantStatements {

    /** Words of statements that need not say it, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "from review_round r1_0 where r1_0.review_id=?",
            "Hibernate loads collections by their parent's id alone; row-level security adds the organization",
            "from membership m where m.person_id",
            "whose memberships they are sees them all, in whichever organization");

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
            """;

    private static final Pattern NAME = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:only\\s+)?(\\w+)");
    private static final Pattern CHOICE = Pattern.compile("\\A\\s*(?:select|update|delete)\\b");
    private static final Pattern SAID = Pattern.compile("\\b(?:where|on|using)\\b.*\\btenant_id\\b", Pattern.DOTALL);

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();
    private static volatile Set<String> tables = Set.of();

    private TenantStatements() {}

    /** @throws IllegalStateException when it names rows of organizations and not whose */
    static void check(Connection connection, String sql) throws SQLException {
        if (!LOOKED_AT.add(sql)) return;
        String plain = sql.toLowerCase(Locale.ROOT);
        if (EXCEPTIONS.keySet().stream().anyMatch(plain::contains) || byATest()) return;
        if (tables.isEmpty()) tables = tables(connection);
        boolean ofTenants = NAME.matcher(plain).results().anyMatch(name -> tables.contains(name.group(1)));
        boolean said = CHOICE.matcher(plain).find() ? SAID.matcher(plain).find() : plain.contains("tenant_id");
        if (ofTenants && !said) {
            LOOKED_AT.remove(sql);
            throw new IllegalStateException("This statement does not say of which organization: " + sql);
        }
    }

    /** Tests look at rows of whichever organization they like. */
    private static boolean byATest() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("io.demarc."))
                        .filter(type -> type != TenantStatements.class && type.getNestHost() != Statements.class)
                        .filter(type -> !DataSource.class.isAssignableFrom(type.getNestHost()))
                        .map(type -> type.getProtectionDomain().getCodeSource())
                        .filter(Objects::nonNull) // A generated class has none.
                        .findFirst()
                        .map(source -> source.getLocation().getPath().endsWith("/test-classes/"))
                        .orElse(false));
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var names = new HashSet<String>();
            while (rows.next()) names.add(rows.getString(1));
            return Set.copyOf(names);
        }
    }
}
