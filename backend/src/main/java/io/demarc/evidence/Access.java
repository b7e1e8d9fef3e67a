package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.listing.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see pieces of the shelf, add to them and decide on them (decision record 0037). What is a vendor's is seen by whoever
 * may view vendors; what is ours by whoever may see a use case that it is about, and by who added it.
 */
@Component
class Access {

    private final ObjectProvider<Users> users;

    Access(ObjectProvider<Users> users) {
        this.users = users;
    }

    /** Whether they may see anything on the shelf at all. */
    static void requireAny(Member me) {
        me.requireAny(Capability.VIEW_VENDORS, Capability.VIEW_USE_CASES);
    }

    /** The pieces that the member may see, over an alias of the table of evidence. */
    Scope visible(String alias, Member me) {
        boolean vendors = me.may(Capability.VIEW_VENDORS);
        boolean useCases = me.where(Capability.VIEW_USE_CASES).everything();
        if (vendors && useCases) return Scope.EVERYTHING;
        var parts = new ArrayList<Scope>();
        parts.add(Scope.of(
                "%1$s.owner_id = :shelf_member or %1$s.added_by = :shelf_member".formatted(alias),
                "shelf_member",
                me.id().value()));
        if (vendors) parts.add(Scope.of("""
                %1$s.vendor_id is not null or exists (
                    select from evidence_proof a where a.tenant_id = %1$s.tenant_id and a.evidence_id = %1$s.id
                      and a.offering_id is not null)
                """.formatted(alias)));
        users.stream().forEach(it -> parts.add(it.concerning(alias, me)));
        return any(parts);
    }

    private static Scope any(List<Scope> parts) {
        var parameters = new HashMap<String, Object>();
        parts.forEach(it -> parameters.putAll(it.parameters()));
        return new Scope(
                String.join(
                        " or ", parts.stream().map(it -> "(" + it.sql() + ")").toList()),
                parameters);
    }

    boolean mayAddToVendors(Member me) {
        return me.may(Capability.EDIT_VENDORS);
    }

    boolean mayEdit(UUID useCase, Member me) {
        return users.stream().anyMatch(it -> it.mayEdit(useCase, me));
    }

    /** Who may add a piece about these: to a vendor's shelf who edits vendors, of our own also who edits its use cases. */
    void requireAdding(boolean ofVendor, Collection<Claim> claims, Member me) {
        if (me.may(Capability.EDIT_VENDORS)) return;
        boolean own = !ofVendor
                && !claims.isEmpty()
                && claims.stream().allMatch(it -> it.useCase() != null && mayEdit(it.useCase(), me));
        if (!own) throw new AccessDeniedException("neither edits vendors nor the use case");
    }

    /** Whether they may say what it proves, as far as it is not decided, and withdraw it. */
    boolean mayChange(Evidence piece, Collection<EvidenceProof> proofs, Member me) {
        return mayChange(
                piece.facts().vendor() == null,
                piece.addedBy(),
                proofs.stream().map(it -> it.claim().useCase()).flatMap(Stream::ofNullable),
                me);
    }

    /** @param useCases which it is about */
    boolean mayChange(boolean ours, @Nullable MemberId addedBy, Stream<UUID> useCases, Member me) {
        if (me.may(Capability.EDIT_VENDORS) || me.id().equals(addedBy)) return true;
        return ours && useCases.distinct().anyMatch(it -> mayEdit(it, me));
    }

    /** Whether they may accept it as reviewed or tested, and refuse it: somebody else than who added it. */
    boolean mayReview(Evidence piece, Member me) {
        return !me.id().equals(piece.addedBy()) && isReviewer(me);
    }

    static boolean isReviewer(Member me) {
        return me.may(Capability.EDIT_VENDORS) || me.may(Capability.DECIDE_REVIEWS);
    }
}
