package io.demarc.impact;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What something happened to: a vendor with all that is its own, one of its offerings, or a model. Exactly one is said. */
record About(
        @Nullable UUID vendor,
        @Nullable UUID offering,
        @Nullable UUID model) {

    About {
        if (Stream.of(vendor, offering, model).filter(Objects::nonNull).count() > 1)
            throw new IllegalArgumentException("an event is about one thing");
    }

    /** Whichever it is; all of them null where nothing is said yet. */
    static About of(@Nullable UUID vendor, @Nullable UUID offering, @Nullable UUID model) {
        if (model != null) return new About(null, null, model);
        return offering == null ? new About(vendor, null, null) : new About(null, offering, null);
    }

    public Kind kind() {
        if (model != null) return Kind.MODEL;
        return offering == null ? Kind.VENDOR : Kind.OFFERING;
    }

    public UUID id() {
        return Stream.of(vendor, offering, model)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    boolean isSaid() {
        return vendor != null || offering != null || model != null;
    }

    /** Which of them, and by which places of use cases are touched: conditions over the leg {@code l} of a plan. */
    enum Kind {
        VENDOR("vendors", """
                l.id in (
                    select id from leg where tenant_id = :tenant and vendor_id in (select same_vendors(:about))
                    union select id from leg where tenant_id = :tenant and operator_id in (select same_vendors(:about))
                    union select id from leg where tenant_id = :tenant and developer_id in (select same_vendors(:about))
                    union select id from leg where tenant_id = :tenant and hosting_id in (select same_vendors(:about))
                    union select g.id from leg g join model m on m.tenant_id = g.tenant_id and m.id = g.model_id
                          where g.tenant_id = :tenant and m.vendor_id in (select same_vendors(:about))
                    union select g.id from leg g join offering f on f.tenant_id = g.tenant_id and f.id = g.offering_id
                          where g.tenant_id = :tenant and f.vendor_id in (select same_vendors(:about))
                    union select g.id from leg g join offering f on f.tenant_id = g.tenant_id and f.id = g.hosting_offering_id
                          where g.tenant_id = :tenant and f.vendor_id in (select same_vendors(:about)))
                """),
        OFFERING("offerings", "(l.offering_id = :about or l.hosting_offering_id = :about)"),
        MODEL("models", "l.model_id = :about");

        private final String path;
        private final String places;

        Kind(String path, String places) {
            this.path = path;
            this.places = places;
        }

        public String path() {
            return path;
        }

        String places() {
            return places;
        }
    }
}
