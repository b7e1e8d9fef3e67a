package io.demarc.identity.settings;

import io.demarc.identity.Leaving;
import io.demarc.identity.WorkItems.Words;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes forms about a person: what a form asks for is done only if their membership, roles and links are still as its page
 * showed them, which is held until it is done.
 */
@Service
@Transactional
class PersonForms {

    private final PeopleList list;
    private final JdbcClient jdbc;
    private final ObjectProvider<Leaving> leaving;

    PersonForms(PeopleList list, JdbcClient jdbc, ObjectProvider<Leaving> leaving) {
        this.list = list;
        this.jdbc = jdbc;
        this.leaving = leaving;
    }

    /** What they would leave behind, asked before their membership is ended. */
    @Transactional(readOnly = true)
    List<Words> leavesBehind(MemberId member) {
        return leaving.orderedStream()
                .flatMap(it -> it.leavesBehind(member).stream())
                .toList();
    }

    /** @param seen as {@link #version} gave it; none where it was no page of ours */
    <T> T take(MemberId member, @Nullable String seen, Supplier<T> command) {
        jdbc.sql("select id from membership where tenant_id = ? and id = ? for update")
                .params(CurrentOrganization.id().value(), member.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (seen != null && !seen.equals(version(member)))
            throw new ObjectOptimisticLockingFailureException("membership", member);
        return command.get();
    }

    void take(MemberId member, @Nullable String seen, Runnable command) {
        take(member, seen, () -> {
            command.run();
            return member;
        });
    }

    /** What the forms on a person's page are filled from: it is another one when anything on that page is. */
    @Transactional(readOnly = true)
    String version(MemberId member) {
        return Fingerprint.of(list.find(member) + " " + list.grants(member) + " " + linkedAt(member))
                .hex()
                .substring(0, 16);
    }

    /** When the link was made that they have not used yet: another one ends it, so whoever makes that has to know. */
    private String linkedAt(MemberId member) {
        return jdbc.sql("""
                        select coalesce(cast(extract(epoch from max(issued_at)) as text), '') from one_time_link
                        where issued_in = ? and membership_id = ? and used_at is null
                        """)
                .params(CurrentOrganization.id().value(), member.value())
                .query(String.class)
                .single();
    }
}
