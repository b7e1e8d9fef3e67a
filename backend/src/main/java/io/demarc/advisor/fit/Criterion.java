package io.demarc.advisor.fit;

/** What a use case may need of the place where it runs (domain specification, 8.2). Names and fits are in {@link FitTable}. */
public enum Criterion {
    K01,
    K02,
    K03,
    K04,
    K05,
    K06,
    K07,
    K08,
    K09,
    K10,
    K11,
    K12,
    K13,
    K14,
    K15
}
