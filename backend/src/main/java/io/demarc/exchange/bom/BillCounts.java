package io.demarc.exchange.bom;

import jakarta.persistence.Embeddable;

/** How many lines of a bill have which verdict; together they are all of its lines. */
@Embeddable
record BillCounts(long created, long completed, long differing, long unchanged, long refused) {

    /** Whether taking it over could change anything. */
    public boolean isAnything() {
        return created + completed + differing > 0;
    }

    long of(BillVerdict verdict) {
        return switch (verdict) {
            case CREATED -> created;
            case COMPLETED -> completed;
            case DIFFERING -> differing;
            case UNCHANGED -> unchanged;
            case REFUSED -> refused;
        };
    }
}
