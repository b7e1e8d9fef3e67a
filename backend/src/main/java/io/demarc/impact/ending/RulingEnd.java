package io.demarc.impact.ending;

/** Which of several announced ends counts at a place. */
final class RulingEnd {

    /**
     * That the announced end {@code e} of the model of the leg {@code l} counts there, on {@code :today}: what whoever is
     * contracted or runs the model there names goes before what is said of the model, and then the
     * earliest day; one that is named goes before one that is only said to be the earliest. A version that
     * ended before is none that still runs, so it says nothing about the place.
     */
    static final String RULES = """
            (e.distributor_id is null or now_vendor(e.distributor_id) in (now_vendor(l.vendor_id), now_vendor(l.operator_id)))
            and (e.version_name is null or e.comes_on >= :today)
            and not exists (
                select from announced_end b where b.tenant_id = l.tenant_id and b.model_id = l.model_id
                  and (b.distributor_id is null or now_vendor(b.distributor_id) in (now_vendor(l.vendor_id), now_vendor(l.operator_id)))
                  and (b.version_name is null or b.comes_on >= :today)
                  and (b.distributor_id is null, b.not_before, b.comes_on, b.id)
                      < (e.distributor_id is null, e.not_before, e.comes_on, e.id))
            """;

    private RulingEnd() {}
}
