package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds pieces through the member who asks. */
@Service
@Transactional(readOnly = true)
class Pieces {

    /** On a handler's parameter of type {@link Evidence}: the piece that the path names, if the member may see it. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shelved {}

    private final EvidenceRepository pieces;
    private final Access access;
    private final JdbcClient jdbc;

    Pieces(EvidenceRepository pieces, Access access, JdbcClient jdbc) {
        this.pieces = pieces;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The piece, if the member may see it; otherwise it is not found. */
    Evidence visible(EvidenceId id, Member me) {
        var piece = pieces.findById(id.value()).orElseThrow(NotFound::new);
        var scope = access.visible("t", me);
        if (scope.equals(Scope.EVERYTHING)) return piece;
        boolean seen = jdbc.sql(
                        "select exists (select from evidence t where t.tenant_id = :tenant and t.id = :id and (%s))"
                                .formatted(scope.sql()))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id.value())
                .params(scope.parameters())
                .query(Boolean.class)
                .single();
        if (!seen) throw new NotFound();
        return piece;
    }
}
