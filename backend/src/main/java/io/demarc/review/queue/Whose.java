package io.demarc.review.queue;

import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.listing.Scope;
import java.util.ArrayList;
import java.util.Locale;

/** Whose reviews, by their seats: conditions over {@code seat s}. */
enum Whose {
    MINE(Whose.MY_ROLE + " and " + Whose.FREE),
    ROLE(Whose.MY_ROLE),
    /** Those that the member asked for, and others decide. */
    ASKED("s.first_waiting and s.requested_by = :me"),
    ALL("s.first_waiting");

    /** The roles are said once more by themselves, for the index; an {@code or} would have others read beside it. */
    private static final String MY_ROLE = """
            s.role = any(:roles) and case when s.role = any(:everywhere) then true
                                     else s.role || ' ' || s.business_unit_id = any(:somewhere) end""";

    /** Of four eyes. */
    static final String FREE = ":me <> all (s.excluded) and s.owner_id is distinct from :me";

    private final String condition;

    Whose(String condition) {
        this.condition = condition;
    }

    /** With the parameters of {@link #waiting}. */
    String condition() {
        return condition;
    }

    /** Waiting, and visible to the member. Says who they are and which stages are theirs for the conditions on top. */
    static Scope waiting(Member me) {
        var everywhere = new ArrayList<String>();
        var somewhere = new ArrayList<String>();
        me.grants().forEach((role, grant) -> {
            if (grant.reach().everything()) everywhere.add(role.id());
            grant.reach().units().forEach(unit -> somewhere.add(role + " " + unit));
        });
        return Scope.all(
                Scope.of("s.waiting"),
                me.visible().scope("s"),
                Scope.of("true", "me", me.id().value()),
                Scope.of(
                        "true",
                        "roles",
                        me.grants().keySet().stream().map(Role::id).toArray(String[]::new)),
                Scope.of("true", "everywhere", everywhere.toArray(String[]::new)),
                Scope.of("true", "somewhere", somewhere.toArray(String[]::new)));
    }

    /**
     * Of several seats of one review that the condition finds, the one that is due first stands for it; the others are looked
     * at by their review ({@code offset 0}), unless it is the first of all.
     */
    Scope once(Member me) {
        return Scope.all(role(me), Scope.of("""
                %s and case when s.first_waiting then true else not exists (
                    select from (select * from seat e
                                 where e.tenant_id = s.tenant_id and e.review_id = s.review_id and e.waiting offset 0) e
                    where (e.due_on, e.position) < (s.due_on, s.position) and %s) end
                """.formatted(condition, condition.replace("s.", "e."))));
    }

    /** Of one role the index has the seats in the order of the list, so that the first are enough. */
    private Scope role(Member me) {
        return me.grants().size() == 1 && (this == MINE || this == ROLE)
                ? Scope.of(
                        "s.role = :role",
                        "role",
                        me.grants().keySet().iterator().next().id())
                : Scope.EVERYTHING;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
