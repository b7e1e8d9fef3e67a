package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks SQL as the application does cannot change what was. */
class ApplicationRolePageTests extends ApplicationRole {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set verdict = 'REJECT'",
                "update approval set valid_until = '2099-12-31'",
                "update review_round set facts = '[]'",
                "update review_stage set fingerprint = repeat('0', 64)",
                "update review set opened_at = now()",
                "update role_grant set role = 'ADMIN'",
                "update membership set joined_at = now()",
                "update ledger_entry set name = 'x'",
                "update change set after = 'x'",
                "update platform_entry set name = 'x'",
                "update reference_version set note = 'x'",
                "delete from decision",
                "delete from approval",
                "delete from use_case",
                "delete from ledger_entry",
                "delete from ledger_head",
                "delete from organization",
                "truncate decision",
                "truncate ledger_entry",
                "alter table decision disable trigger all",
                "drop trigger head_moves_on on ledger_head",
                "set session_replication_role = replica",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select lo_import('/etc/passwd')",
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('/')",
                "copy person to '/tmp/people'",
                "copy person from program 'id'",
                "create temporary table mine (x int)",
                "create table mine (x int)",
                "create schema mine",
                "create function mine() returns int language sql return 1",
                "create extension dblink",
                "set role demarc_owner",
                "alter role demarc_app superuser",
                "select * from pg_authid",
                "select * from flyway_schema_history",
                "call protect_tenant_table('person')",
            })
    void what_was_cannot_be_changed(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("42501"));
    }
}
