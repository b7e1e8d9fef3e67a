package io.demarc.advisor.constraint;

import io.demarc.reference.Kind;
import java.util.List;
import java.util.Map;

/**
 * The words of the hard constraints. One that is not in the content is not asked for.
 *
 * @param facts by question, what is not known while it is not answered
 * @param policy whether it is this product's own default rather than a source's
 */
public record Constraints(boolean policy, List<Text> constraints, Map<String, String> facts) {

    public static final Kind<Constraints> KIND =
            new Kind<>("constraints", "advisor", Constraints.class, (it, _) -> it.faults());

    /**
     * @param name what is demanded
     * @param because what about the candidate breaks it
     */
    public record Text(Constraint id, String name, String because) {}

    public Text of(Constraint constraint) {
        return constraints.stream()
                .filter(it -> it.id() == constraint)
                .findFirst()
                .orElseThrow();
    }

    public List<Constraint> asked() {
        return constraints.stream().map(Text::id).sorted().toList();
    }

    private List<String> faults() {
        return asked().stream().distinct().count() == constraints.size()
                ? List.of()
                : List.of("a constraint is there twice");
    }
}
