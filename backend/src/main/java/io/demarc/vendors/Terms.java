package io.demarc.vendors;

import io.demarc.reference.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which terms of offerings are asked for, in groups. */
public record Terms(List<Group> groups) {

    public static final Kind<Terms> KIND =
            new Kind<>("terms", "vendors", Terms.class, (it, others) -> it.faults(), Terms::names);

    /** Terms about one thing. */
    public record Group(String id, String name, List<Term> terms) {}

    /**
     * Something that an offering's contract or documentation says or leaves out.
     *
     * @param id stable for ever, like {@code T01}
     * @param hint what to look for; null where the name says it
     */
    public record Term(String id, String name, @Nullable String hint) {}

    Stream<Term> all() {
        return groups.stream().flatMap(it -> it.terms().stream());
    }

    Optional<Term> find(String id) {
        return all().filter(it -> it.id().equals(id)).findFirst();
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        all().forEach(it -> names.put("term." + it.id(), it.name()));
        return names;
    }

    private List<String> faults() {
        var seen = new HashSet<String>();
        return Stream.concat(
                        all().map(Term::id)
                                .filter(it -> !it.matches("T\\d{2,3}"))
                                .map(it -> "no id of a term, like T01: " + it),
                        all().map(Term::id).filter(it -> !seen.add(it)).map(it -> "there twice: " + it))
                .toList();
    }
}
