package io.demarc.exchange;

import io.demarc.exchange.ImportRows.Waiting;
import io.demarc.exchange.candidate.VendorCandidates;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
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

/** Takes rows over into the inventory, a chunk in a transaction: what was taken over stays, whatever comes later. */
@Component
class TakeOver {

    static final int CHUNK = 250;

    private static final int SECONDS = 60;

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
     * Takes the next rows over, within a minute.
     *
     * @return how many rows are done, as many as there are at most; 0 when none was left, or nobody wants them any more
     */
    @Transactional(timeout = SECONDS)
    int next(ImportId id, int most, Member me) {
        me.require(Capability.IMPORT);
        if (steps.runner(id).isEmpty()) return 0;
        if (!rows.areOurs()) throw new CannotAcquireLockException("another import of the organization is at work");
        var chunk = rows.waiting(id, Long.MAX_VALUE, most);
        if (chunk.isEmpty()) return 0;
        long last = chunk.getLast().number();
        rows.match(id, last); // Another import may have brought some of them since they were tried.
        takeOver(id, rows.waiting(id, last, most), me);
        steps.further(id, chunk.size());
        return chunk.size();
    }

    /** Refuses the next row, which could not be taken over. */
    @Transactional
    void refuseNext(ImportId id, Member me) {
        me.require(Capability.IMPORT);
        rows.waiting(id, Long.MAX_VALUE, 1).forEach(row -> rows.refuse(id, row.number()));
    }

    private void takeOver(ImportId id, List<Waiting> waiting, Member me) {
        if (waiting.isEmpty()) return;
        var place = new Place(me);
        var useCases = intake.takeOver(
                waiting.stream()
                        .map(row ->
                                new Description(row.name(), row.purpose(), place.of(row), Stage.valueOf(row.stage())))
                        .toList(),
                me);
        var taken = new LinkedHashMap<Long, UUID>();
        for (int i = 0; i < waiting.size(); i++) {
            var row = waiting.get(i);
            candidates.mention(useCases.get(i), row.vendors(), me);
            taken.put(row.number(), useCases.get(i).value());
        }
        rows.taken(id, taken);
    }

    /** Agencies are units below the organization, bureaus units below their agency. Asked once a chunk. */
    private final class Place {

        private final Map<String, BusinessUnitId> known = new HashMap<>();
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
            return known.computeIfAbsent(
                    parent + new Name(name).key(), unknown -> units.findOrCreate(parent, name, me));
        }
    }
}
