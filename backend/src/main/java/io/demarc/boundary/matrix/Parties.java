package io.demarc.boundary.matrix;

import io.demarc.reference.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the parties. */
public record Parties(List<Text> parties) {

    static final Kind<Parties> KIND = new Kind<>("parties", "boundary", Parties.class, (it, others) -> it.faults());

    /**
     * @param words while no name is known
     * @param role what is shown beside a name
     * @param evidence what proves its part; null where that is what proves the layer
     */
    public record Text(
            Party id, String words, String role, @Nullable String evidence) {}

    public Text of(Party party) {
        return parties.stream().filter(it -> it.id() == party).findFirst().orElseThrow();
    }

    private List<String> faults() {
        return parties.stream().map(Text::id).sorted().toList().equals(List.of(Party.values()))
                ? List.of()
                : List.of("these parties have to be there, once each: " + Arrays.toString(Party.values()));
    }
}
