package io.demarc.impact.ending;

/** Which plans count, and what is proposed to those who have none. */
final class HeldPlan {

    /** The plan {@code k} of the leg {@code l}, where it was made of this end {@code e} of what runs there by the same parties. */
    static final String JOIN = """
            left join end_plan k on k.tenant_id = l.tenant_id and k.leg_id = l.id and k.model_id = l.model_id
              and k.end_id = e.id and k.ends_on = e.comes_on
              and now_vendor(k.vendor_id) is not distinct from now_vendor(l.vendor_id)
              and now_vendor(k.operator_id) is not distinct from now_vendor(l.operator_id)
            """;

    /** That there is one whose day has not passed on {@code :today}: else it was not kept, and the place still runs on that model. */
    static final String HOLDS = "(k.id is not null and k.done_on >= :today)";

    /** That whoever keeps the vendors asks owners to take the successor of the announced end {@code e}. */
    static final String PROPOSED = """
            (e.successor_id is not null and not e.not_before and e.comes_on >= :today and e.stated_at <= (
                select max(x.proposed_at) from successor_proposal x where x.tenant_id = e.tenant_id))
            """;

    private HeldPlan() {}
}
