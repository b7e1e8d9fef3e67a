package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.DemarcApplication;
import io.demarc.audit.outside.Forger;
import io.demarc.identity.Arrivals;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.Fingerprint;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Publishing;
import io.demarc.review.CompleteCase;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** Facts that were forged beside the ledger are named by the check. */
class FactForgeryPageTests extends Forgery {

    @Test
    void facts_that_differ_from_the_ledger_are_named(CapturedOutput output) {
        assertThat(command("--demarc.verify-ledger=" + checkpoint))
                .as(output.getAll())
                .isZero();
        var forger = new Forger(copy);
        forger.run("update decision set verdict = 'REJECT', reason = 'No.'");
        forger.run("update approval set valid_until = '2099-12-31'");
        forger.run("update use_case_overview set standing = 'PROHIBITED' where standing <> 'PROHIBITED'");
        forger.run("delete from role_grant where role = 'AUDITOR'");
        assertThat(command("--demarc.verify-ledger=" + checkpoint)).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern(
                        "demo: verdict of Decision [0-9a-f-]{36} is REJECT, and the ledger says \\w+ \\(entry \\d+\\)")
                .containsPattern("demo: validUntil of Approval [0-9a-f-]{36} is 2099-12-31, and the ledger says 20")
                .containsPattern("what lists show of use case [0-9a-f-]{36} is Permitted\\[standing=PROHIBITED")
                .containsPattern("demo: RoleGrant [0-9a-f-]{36} is gone, and entry \\d+ says that it is there");
    }

    /** What no entry of the ledger names as it is, since it follows from something else. */
    @Test
    void what_follows_from_facts_is_compared_as_well(CapturedOutput output) {
        var forger = new Forger(copy);
        forger.run(
                "update review_round set facts = replace(facts, '\"value\":\"', '\"value\":\"9') where tenant_id = ?",
                forger.organization("demo"));
        forger.run(
                "update use_case_overview set standing = 'PROHIBITED', derived_with = 'other'"
                        + " where tenant_id = ? and standing <> 'PROHIBITED'",
                forger.organization("globex"));
        forger.run(
                "delete from use_case_overview where use_case_id in (select use_case_id from use_case_overview"
                        + " where tenant_id = ? limit 1)",
                forger.organization("demo"));
        forger.run("update use_case_count set count = count + 1 where tenant_id = ?", forger.organization("demo"));
        forger.run(
                "update seat set verdict = 'REJECT' where tenant_id = ? and verdict = 'APPROVE'",
                forger.organization("demo"));
        forger.run("delete from seat where tenant_id = ? and waiting", forger.organization("demo"));
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern("demo: what queues show of stage W\\d+ of review [0-9a-f-]{36} differs from its facts")
                .containsPattern("demo: nobody is shown that stage W\\d+ of review [0-9a-f-]{36} is asked")
                .containsPattern("demo: facts of Round [0-9a-f-]{36} is .*, and the ledger says")
                .containsPattern("demo: the facts of round [0-9a-f-]{36} are not those of its fingerprint")
                .containsPattern("demo: the facts that W\\d+ of round [0-9a-f-]{36} answers for are not those")
                .containsPattern("demo: use case [0-9a-f-]{36} is in no list")
                .containsPattern("demo: lists count 2 of .*, and there are 1")
                .containsPattern("globex: what lists show of \\d+ use cases, [0-9a-f-]{36} among them, differs");
    }

    /** Who may decide, and on what, rests on more than what is shown. */
    @Test
    void who_had_a_hand_in_it_and_what_it_is_decided_on_are_compared(CapturedOutput output) {
        var forger = new Forger(copy);
        var demo = forger.organization("demo");
        assertThat(forger.run("update review_stage set excluded = '{}' where tenant_id = ?", demo))
                .isPositive();
        assertThat(forger.run("update use_case set editors = '{}' where tenant_id = ? and editors <> '{}'", demo))
                .isPositive();
        assertThat(forger.run("update seat set owner_id = null where tenant_id = ? and owner_id is not null", demo))
                .isPositive();
        assertThat(forger.run(
                        "update approval set strengthened = ? where tenant_id = ?",
                        "[{\"fact\":{\"key\":\"answer.AN27\",\"label\":\"AN27\",\"value\":\"9\",\"words\":\"\",\"place\":\"\",\"since\":1,"
                                + "\"concerns\":[]},\"closed\":[\"OWNER\"],\"by\":{\"value\":\"01a2b3c4-0000-7000-8000-000000000001\"},"
                                + "\"at\":\"2026-01-01T00:00:00Z\"}]",
                        demo))
                .isPositive();
        assertThat(forger.run("delete from boundary_submission where leg_id in (select leg_id from boundary_submission"
                        + " where tenant_id = (select id from organization where slug = 'demo') limit 1)"))
                .isPositive();
        assertThat(forger.run("insert into boundary_submission (tenant_id, leg_id, submitted_at)"
                        + " select tenant_id, id, now() from leg where tenant_id ="
                        + " (select id from organization where slug = 'globex') on conflict do nothing"))
                .isPositive();
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern(
                        "demo: excluded of Stage [0-9a-f-]{36} is \\{}, and the ledger says \\{\".* \\(entry \\d+\\)")
                .containsPattern(
                        "demo: editors of UseCase [0-9a-f-]{36} is \\{}, and the ledger says sha-256 [0-9a-f]{64} \\(entry \\d+\\)")
                .containsPattern(
                        "demo: strengthened of Approval [0-9a-f-]{36} is sha-256 [0-9a-f]{64}, and the ledger says \\[] \\(entry \\d+\\)")
                .containsPattern("demo: what queues show of stage W\\d+ of review [0-9a-f-]{36} differs from its facts")
                .containsPattern("demo: leg [0-9a-f-]{36} does not count as sent, and entry \\d+ says that it was")
                .containsPattern("globex: leg [0-9a-f-]{36} counts as sent, and no entry of the ledger says so");
    }

    /** A portal of the version before may be at work beside this one: it changes some fields without an entry that names them. */
    @Test
    void what_a_portal_of_the_version_before_changed_is_no_difference(CapturedOutput output) {
        var forger = new Forger(copy);
        var demo = forger.organization("demo");
        assertThat(forger.run("update use_case set editors = '{}' where tenant_id = ? and editors <> '{}'", demo))
                .isPositive();
        forger.addAsBefore(demo);
        assertThat(command("--demarc.verify-ledger")).as(output.getAll()).isZero();
    }

    /** Whoever let somebody in decides nothing together with them. */
    @Test
    void from_whom_somebody_got_a_way_in_is_compared(CapturedOutput output) {
        var issued = new HashMap<String, String>();
        try (var portal = Command.start(DemarcApplication.class, arguments())) {
            var cases = portal.getAutowireCapableBeanFactory().createBean(CompleteCase.class);
            for (String role : List.of("security", "legal", "privacy", "data"))
                issued.put(role, cases.in(() -> portal.getBean(IssuedLinks.class)
                        .issue(cases.member(role).id(), Purpose.RESET, cases.member("admin"))));
            var token = issued.get("data");
            var link = portal.getBean(OneTimeLinks.class).find(token).orElseThrow();
            assertThat(portal.getBean(Arrivals.class).choosePassword(token, link, new Hash("none")))
                    .isPresent();
        }
        issued.replaceAll((role, token) -> Fingerprint.of(token).hex());
        assertThat(command("--demarc.verify-ledger")).as(output.getAll()).isZero();
        var forger = new Forger(copy);
        forger.run("update one_time_link set issued_by = null where token_digest = ?", issued.get("security"));
        forger.run(
                "update one_time_link set issued_at = issued_at - interval '1 day' where token_digest = ?",
                issued.get("legal"));
        forger.run("update one_time_link set membership_id = issued_by where token_digest = ?", issued.get("privacy"));
        forger.run("delete from one_time_link where token_digest = ?", issued.get("data"));
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(List.of("security", "legal", "privacy"))
                .allSatisfy(
                        role -> assertThat(output.getOut())
                                .containsPattern(
                                        "demo: the link " + issued.get(role)
                                                + " is for another member, by somebody else or of another moment than entry \\d+ of the platform says"));
        assertThat(output.getOut())
                .containsPattern("demo: the link " + issued.get("data")
                        + " is gone, and entry \\d+ of the platform says that it was issued");
    }

    @Test
    void what_an_organization_is_called_and_how_it_counts_days_is_compared(CapturedOutput output) {
        assertThat(command(
                        "--demarc.open-organization=acme",
                        "--demarc.first-admin=ida@example.test",
                        "--demarc.organization-name=Acme Insurance",
                        "--demarc.organization-zone=Europe/Berlin",
                        "--demarc.organization-holidays=de-by"))
                .isZero();
        assertThat(command("--demarc.verify-ledger")).as(output.getAll()).isZero();
        new Forger(copy)
                .run(
                        "update organization set slug = 'other', name = 'Acme', zone = 'Asia/Tokyo', holiday_region = null where slug = 'acme'");
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern(
                        "other: slug of the organization is “other”, and entry \\d+ of the platform says “acme”")
                .containsPattern(
                        "other: name of the organization is “Acme”, and entry \\d+ of the platform says “Acme Insurance”")
                .containsPattern(
                        "other: zone of the organization is “Asia/Tokyo”, and entry \\d+ of the platform says “Europe/Berlin”")
                .containsPattern(
                        "other: holidays of the organization is “”, and entry \\d+ of the platform says “de-by”");
    }

    /** What roles may do is reference data, too. */
    @Test
    void reference_data_that_nobody_published_is_named(CapturedOutput output) throws Exception {
        try (var portal = Command.start(DemarcApplication.class, arguments())) {
            var cases = portal.getAutowireCapableBeanFactory().createBean(CompleteCase.class);
            cases.in(() -> {
                for (String kind : List.of("controls", "parties"))
                    portal.getBean(Publishing.class)
                            .publish(List.of(OwnDraft.of("boundary", kind, it -> {})), "", cases.member("lead"));
                return cases;
            });
        }
        assertThat(command("--demarc.verify-ledger")).as(output.getAll()).isZero();
        var forger = new Forger(copy);
        forger.run("update reference_version set content = content || '{\"x\": 1}' where kind = 'controls'");
        forger.run("""
                insert into reference_version
                    (tenant_id, id, kind, number, based_on, content, note, published_by, published_at)
                select tenant_id, uuidv7(), 'parties', 2, 'own-1', content, '', published_by, published_at
                from reference_version where kind = 'parties'
                """);
        forger.run(
                "update organization set reference_versions = reference_versions || '{\"parties\": 2}' where slug = 'demo'");
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern("demo: controls own-1 is another one than entry \\d+ says was published")
                .contains("demo: parties own-2 is there, and no entry of the ledger knows it")
                .contains("demo: of parties, own-2 is in force, and the ledger says own-1");
    }

    /** What cannot be read is a finding, and what can be is compared all the same. */
    @Test
    void facts_that_cannot_be_read_keep_nothing_else_from_being_compared(CapturedOutput output) {
        var forger = new Forger(copy);
        forger.run("alter table review_round drop constraint facts_say_their_catalogue");
        forger.run("update review_round set facts = 'nonsense' where tenant_id = ?", forger.organization("demo"));
        forger.run("update use_case_count set count = count + 1");
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .contains("demo: something that is kept cannot be read")
                .containsPattern("demo: lists count 2 of")
                .containsPattern("globex: lists count 2 of");
    }
}
