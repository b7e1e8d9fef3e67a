package io.demarc.operator;

import io.demarc.audit.Told;
import io.demarc.identity.KeptLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Compares links to sign in with, whose issuers decide nothing together with those whom they let in, with what the platform's
 * chain says of them. Links from before that named them are not compared.
 */
record LinkComparison(Told told, KeptLinks kept) {

    /** What differs in the current organization, a sentence each. */
    List<String> differences() {
        var issued = new LinkedHashMap<String, Told.Event>();
        told.ofPlatform("link-issued").forEach(it -> issued.put(it.fact("link"), it));
        var used = new HashSet<String>();
        told.ofPlatform("link-used").forEach(it -> used.add(it.fact("link")));
        var found = new ArrayList<String>();
        for (var link : kept.all()) {
            var said = issued.remove(link.link());
            if (said != null && !isSo(link, said))
                found.add(
                        "the link %s is for another member, by somebody else or of another moment than entry %d of the platform says"
                                .formatted(link.link(), said.entry()));
        }
        // What nobody used is taken back without a trace.
        issued.values().stream()
                .filter(it -> used.contains(it.fact("link")))
                .map(it -> "the link %s is gone, and entry %d of the platform says that it was issued"
                        .formatted(it.fact("link"), it.entry()))
                .forEach(found::add);
        return found;
    }

    private static boolean isSo(KeptLinks.Kept link, Told.Event said) {
        return Objects.toString(link.member(), "").equals(said.fact("member"))
                && Objects.toString(link.issuedBy(), "").equals(said.fact("by"))
                && link.issuedAt().toString().equals(said.when());
    }
}
