package io.demarc.exchange.candidate;

import io.demarc.identity.Member;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A name that waits, with what is proposed for it.
 *
 * @param vendors whom it may mean; empty where it seems to name nobody
 * @param said the first of the use cases whose records say it
 */
record CandidateLine(CandidateList.Row row, List<String> vendors, List<Proposals.Said> said) {

    private static final int FEW = 2;

    static List<CandidateLine> of(List<CandidateList.Row> rows, Proposals proposals, Member me) {
        var vendors = proposals.of(rows.stream().map(CandidateLine::waiting).toList());
        var said = proposals.saidBy(rows.stream().map(CandidateList.Row::id).toList(), FEW, me.visible());
        return rows.stream()
                .map(row -> new CandidateLine(
                        row, vendors.getOrDefault(row.id(), List.of()), said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Proposals.Waiting waiting(CandidateList.Row row) {
        return new Proposals.Waiting(row.id(), row.name(), VendorName.Doubt.valueOf(row.doubt()));
    }

    /** What a form sends when it is ticked: the name, and what was proposed for it when the form was shown. */
    public String ticked() {
        return row.id() + "." + Integer.toHexString(Objects.hash(vendors.toArray()));
    }

    static UUID id(String ticked) {
        return UUID.fromString(ticked.replaceFirst("\\..*", ""));
    }
}
