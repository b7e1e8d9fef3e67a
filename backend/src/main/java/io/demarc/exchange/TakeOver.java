package io.demarc.exchange;

import io.demarc.exchange.ImportRows.Waiting;
import io.demarc.exchange.candidate.VendorCandidates;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Takes rows over into the inventory, a chunk in a transaction: what was taken over stays, whatever comes later. */
@Component
class TakeOver {

    static final int CHUNK = 250;

    /** In characters of vendor columns: each name may be a vendor to add, and others wait for all of a chunk in the end. */
    private static final int MOST_NAMED = 10_000;

    private static final int SECONDS = 20;

    private final ImportRun steps;
    private final ImportRows rows;
    private final Intake intake;
    private final BusinessUnits units;
    private final VendorCandidates candidates;

    TakeOver(ImportRun steps, ImportRows rows, Intake intake, BusinessUnits units, VendorCandidates candidates) {
        this.steps = steps;
        this.rows = rows;
        this.intake = intake;
        this.units = units;
        this.candidates = candidates;
    }

    /**
     * Takes the next rows over, within {@value #SECONDS} seconds. The import itself is locked only when its rows are marked,
     * so that whoever withdraws it waits for no more than that.
     *
     * @return how many rows are done, as many as there are at most; 0 when none was left, or nobody wants them any more
     */
    @Transactional(timeout = SECONDS)
    int next(ImportId id, int most, Member me) {
        me.require(Capability.IMPORT);
        if (!rows.areOurs()) throw new CannotAcquireLockException("another import of the organization is at work");
        var chunk = cut(rows.waiting(id, most));
        if (chunk.isEmpty()) return 0;
        var there = new LinkedHashMap<Long, UUID>();
        for (var row : chunk) if (row.there() != null) there.put(row.number(), row.there());
        var taken = takeOver(chunk.stream().filter(row -> row.there() == null).toList(), me);
        if (!steps.further(ImportState.RUNNING, id, chunk.size())) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return 0;
        }
        rows.match(id, there);
        rows.taken(id, taken);
        return chunk.size();
    }

    /** Refuses the next row, which could not be taken over. */
    @Transactional
    void refuseNext(ImportId id, Member me) {
        me.require(Capability.IMPORT);
        if (steps.further(ImportState.RUNNING, id, 1))
            rows.waiting(id, 1).forEach(row -> rows.refuse(id, row.number()));
    }

    private static List<Waiting> cut(List<Waiting> rows) {
        int named = 0;
        for (int i = 0; i < rows.size(); i++) {
            named += rows.get(i).vendors().length();
            if (named > MOST_NAMED) return rows.subList(0, Math.max(1, i));
        }
        return rows;
    }

    private Map<Long, UUID> takeOver(List<Waiting> fresh, Member me) {
        if (fresh.isEmpty()) return Map.of();
        var place = new Place(me);
        var useCases = intake.takeOver(
                fresh.stream()
                        .map(row ->
                                new Description(row.name(), row.purpose(), place.of(row), Stage.valueOf(row.stage())))
                        .toList(),
                me);
        var taken = new LinkedHashMap<Long, UUID>();
        var named = new LinkedHashMap<UseCaseId, String>();
        for (int i = 0; i < fresh.size(); i++) {
            taken.put(fresh.get(i).number(), useCases.get(i).value());
            named.put(useCases.get(i), fresh.get(i).vendors());
        }
        candidates.mention(named, me);
        return taken;
    }

    /** Agencies are units below the organization, bureaus units below their agency. Asked once a chunk. */
    private final class Place {

        private record Unit(BusinessUnitId parent, String name) {}

        private final Map<Unit, BusinessUnitId> known = new HashMap<>();
        private final Member me;
        private final BusinessUnitId root = units.root();

        private Place(Member me) {
            this.me = me;
        }

        private BusinessUnitId of(Waiting row) {
            var agency = below(root, row.agency());
            return row.bureau().isEmpty() || new Name(row.bureau()).isSame(new Name(row.agency()))
                    ? agency
                    : below(agency, row.bureau());
        }

        private BusinessUnitId below(BusinessUnitId parent, String name) {
            return known.computeIfAbsent(new Unit(parent, name), unknown -> units.findOrCreate(parent, name, me));
        }
    }
}
