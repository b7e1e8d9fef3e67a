package io.demarc.features;

/** Which features are on and registered nowhere, in SQL: the one predicate for every count and list. */
final class OpenFeatures {

    /** The use case {@code r} of a feature {@code f}; a use case that is retired registers nothing any more. */
    static final String JOIN = """
            left join use_case_overview r on r.tenant_id = f.tenant_id and r.use_case_id = f.use_case_id and r.stage <> 'RETIRED'
            """;

    static final String CONDITION = "(f.state <> 'OFF' and f.forbidden_because is null and r.use_case_id is null)";

    private OpenFeatures() {}
}
