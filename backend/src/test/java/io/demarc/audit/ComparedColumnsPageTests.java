package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.kernel.Fingerprint;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is kept is compared with the ledger, or it is said here why not: nobody adds a fact that can be forged unseen. */
@PageTest
class ComparedColumnsPageTests {

    /** Compared by other means: derived again, counted again, or with what events say of it. */
    private static final String OTHERWISE = """
            boundary_submission.leg_id: SubmissionComparison
            one_time_link.token_digest one_time_link.issued_in one_time_link.membership_id: LinkComparison
            one_time_link.issued_by one_time_link.issued_at: LinkComparison
            organization.slug organization.name organization.zone organization.holiday_region: OrganizationComparison
            organization.id ledger_entry.* ledger_head.id ledger_head.hash ledger_head.at change.*: Verification
            platform_entry.* platform_head.*: Verification
            organization.reference_versions: VersionComparison
            reference_version.id reference_version.kind reference_version.number reference_version.content: VersionComparison
            seat.id seat.review_id seat.round seat.position seat.concern seat.role seat.excluded: SeatComparison
            seat.requested_by seat.submitted_at seat.again seat.present seat.waiting seat.due_on: SeatComparison
            seat.verdict seat.reason seat.decided_by seat.decided_at seat.carried_over: SeatComparison
            seat.subject_kind seat.subject_id seat.name seat.business_unit_id seat.owner_id: SeatComparison
            use_case_count.*: CountComparison
            use_case_overview.*: Recomputation
            """;

    /** Not compared: nothing is decided by it. */
    private static final String NEVER = """
            boundary_submission.submitted_at organization.opened_at ledger_check.* ledger_head.witnessed: nobody decides by it
            former_outline.* unit_figure.*: drawn of the past, and could not be counted again
            seat.tier seat.detail seat.first_waiting: shown and sorted by; the review says them as its round has them
            vendor.stated_by vendor.stated_at model.stated_by model.stated_at: shown; the entries say who and when
            model_card.stated_by model_card.stated_at: as above
            offering.stated_by offering.stated_at model_version.stated_by model_version.stated_at: shown; the entries say who and when
            offering_term.stated_by offering_term.stated_at offering_price.stated_by offering_price.stated_at: as above
            evidence_attachment.*: how far a job is; what it has attached has entries
            offering_assessment.aged: how far lists have followed a grade's age
            model_end.stated_by model_end.stated_at: as above
            contract.stated_by contract.stated_at clause.stated_by clause.stated_at: as above
            feature.stated_by feature.stated_at: as above
            exit_plan.stated_by exit_plan.stated_at alternative.stated_by alternative.stated_at: as above
            leg.operator_id leg.developer_id leg.hosting_id: they follow from what was said and from the directory
            occurrence.reached occurrence.reached_id occurrence.spread: how far a job is
            reference_draft.*: nothing follows from a draft; the entries say who changed it
            house_rule_preview.* house_rule_preview_row.*: what a draft would change; looked at anew before it is published
            reference_version.based_on reference_version.note: shown; the content is compared
            reference_version.published_by reference_version.published_at: shown; the entries say who and when
            vendor_alias.* model_alias.*: which vendor or model a name from a file means; what follows has entries of its own
            candidate_vendor.* vendor_candidate.mentions vendor_mention.*: proposals, and how often a file has a name
            business_unit.twin vendor.twin model.twin vendor_candidate.twin: bookkeeping of names that are alike
            import.kept import_progress.* import_row.* source_record.*: of files; what is made of them has entries of its own
            bill_line.*: of files, like rows of imports
            provider_sheet.stated_by provider_sheet.stated_at: shown; the entries say who and when
            what_if_line.* what_if_place.*: what somebody only thought of
            provider_sheet_row.* provider_sheet_word.*: of what others publish; what is said of them has entries of its own
            stored_file.* stored_piece.*: the entries of whose file it is hold its checksum
            membership.known_as membership.address person.*: of people, who may have to be erased
            credential.* known_device.* sign_in_counter.* spring_session.* spring_session_attributes.*: of signing in
            one_time_link.purpose one_time_link.by_operator: of signing in
            one_time_link.person_id: a trigger asks for it, and the portal for the membership, which is compared
            one_time_link.expires_at one_time_link.used_at: of signing in
            event_publication.* scheduled_tasks.* turn.*: work to be done
            """;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void every_column_is_compared_or_named_here() {
        var columns = new TreeSet<>(jdbc.queryForList("""
                select table_name || '.' || column_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                  and column_name not in ('tenant_id', 'version')
                """, String.class));
        assertThat(columns).hasSizeGreaterThan(300).contains("decision.verdict", "review_stage.excluded");
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(
                        entity -> compared((AbstractEntityPersister) entity).forEach(columns::remove));
        var named = Stream.of(OTHERWISE, NEVER)
                .flatMap(it -> it.lines().flatMap(line -> Arrays.stream(line.split(": ")[0].split(" "))))
                .filter(it -> !it.isBlank())
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(columns)
                .filteredOn(column -> named.stream().noneMatch(it -> covers(it, column)))
                .as("neither compared with the ledger nor said to be not")
                .isEmpty();
        assertThat(named)
                .filteredOn(it -> columns.stream().noneMatch(column -> covers(it, column)))
                .as("said to be not compared, and is or is gone")
                .isEmpty();
    }

    /** Another version may have written the whole of it, or have begun to write a digest sooner. */
    @Test
    void what_grows_is_the_same_whole_and_by_its_digest() {
        var useCase = new ArrayList<EntityFields>();
        factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (entity.getEntityName().endsWith(".UseCase"))
                useCase.add(new EntityFields(entity, factory.getPersistenceUnitUtil()));
        });
        var whole = "{\"?\":{}}";
        var digest = "sha-256 " + Fingerprint.of(whole).hex();
        assertThat(useCase.getFirst().isSame("editors", whole, digest)).isTrue();
        assertThat(useCase.getFirst().isSame("editors", digest, whole)).isTrue();
        assertThat(useCase.getFirst().isSame("editors", "{}", digest)).isFalse();
        assertThat(useCase.getFirst().isSame("editors", null, digest)).isFalse();
        assertThat(useCase.getFirst().isSame("purpose", whole, digest)).isFalse();
    }

    /** @param named a column, or a table with an asterisk for all columns of it */
    private static boolean covers(String named, String column) {
        return named.equals(column) || named.equals(column.substring(0, column.indexOf('.')) + ".*");
    }

    private List<String> compared(AbstractEntityPersister entity) {
        return Stream.concat(
                        Stream.of(entity.getIdentifierColumnNames()),
                        new EntityFields(entity, factory.getPersistenceUnitUtil())
                                .names().stream()
                                        .flatMap(field -> Arrays.stream(
                                                Objects.requireNonNull(entity.getPropertyColumnNames(field)))))
                .map(column -> entity.getTableNames()[0] + "." + column)
                .toList();
    }
}
