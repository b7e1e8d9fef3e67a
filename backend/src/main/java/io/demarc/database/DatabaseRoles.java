package io.demarc.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two roles of a Demarc database: one owns the tables and migrates them, the other reads and writes rows and can
 * never go around row-level security.
 */
public final class DatabaseRoles {

    static final String DATABASE = "demarc";
    public static final String OWNER = "demarc_owner";
    public static final String APPLICATION = "demarc_app";

    private DatabaseRoles() {}

    /** Creates both roles; the passwords must be plain letters and digits. */
    public static void create(Connection superuser, String ownerPassword, String applicationPassword)
            throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute("create role " + OWNER + " login password '" + ownerPassword + "'");
            sql.execute("create role " + APPLICATION + " login nosuperuser nobypassrls password '" + applicationPassword
                    + "'");
        }
    }

    /**
     * Takes from the application's role what a new PostgreSQL gives to everybody: other databases, and large objects, which no
     * row-level security guards.
     *
     * @param superuser connected to the database of the portal
     */
    public static void restrict(Connection superuser) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute("revoke all on database postgres, template1 from public");
            sql.execute("""
                    do $$ declare it regprocedure; begin
                        for it in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
                                  and proname ~ '^(lo_.*|loread|lowrite)$' loop
                            execute format('revoke execute on function %s from public', it);
                        end loop;
                    end $$
                    """);
        }
    }

    public static void createDatabase(Connection superuser, String name, String template) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute("create database " + name + " owner " + OWNER + " template " + template);
            sql.execute("revoke all on database " + name + " from public");
            sql.execute("grant connect on database " + name + " to " + APPLICATION);
        }
    }
}
