package io.demarc.operator;

import io.demarc.audit.Told;
import io.demarc.reference.KeptVersions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Compares an organization's own reference data, by which roles may do things too, with what was published. */
record VersionComparison(Told told, KeptVersions kept) {

    /** From which on the fingerprint is that of the content as it is kept, not of the text that was handed in. */
    private static final long KEPT = 2;

    /** What differs in the current organization, a sentence each. */
    List<String> differences() {
        var published = new LinkedHashMap<UUID, Told.Event>();
        told.named("reference-published").forEach(it -> published.put(it.subject(), it));
        var found = new ArrayList<>(notInForce(published));
        for (var version : kept.all()) {
            String name = version.kind() + " " + version.number();
            var said = published.remove(version.id());
            if (said == null) found.add(name + " is there, and no entry of the ledger knows it");
            else if (!name.equals(name(said))
                    || said.version() >= KEPT
                            && !said.fact("content").equals(version.content().hex()))
                found.add(name + " is another one than entry " + said.entry() + " says was published");
        }
        published
                .values()
                .forEach(it -> found.add(name(it) + " is gone, and entry " + it.entry() + " says that it is there"));
        return found;
    }

    private List<String> notInForce(LinkedHashMap<UUID, Told.Event> published) {
        var newest = new HashMap<String, String>();
        published.values().forEach(it -> newest.put(it.fact("kind"), it.fact("number")));
        var inForce = kept.inForce();
        var kinds = new TreeSet<>(newest.keySet());
        kinds.addAll(inForce.keySet());
        return kinds.stream()
                .filter(kind -> !newest.getOrDefault(kind, "").equals(inForce.getOrDefault(kind, "")))
                .map(kind -> "of %s, %s is in force, and the ledger says %s"
                        .formatted(
                                kind,
                                inForce.getOrDefault(kind, "what is shipped"),
                                newest.getOrDefault(kind, "what is shipped")))
                .toList();
    }

    private static String name(Told.Event published) {
        return published.fact("kind") + " " + published.fact("number");
    }
}
