package io.demarc.inventory;

import io.demarc.identity.Member;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What the pages of the wizard do with questions that are put to colleagues. */
@Component
public class Asks {

    private final Colleagues colleagues;

    Asks(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** A question of a page, by the place that it is about and its id. */
    public record Target(@Nullable UUID part, String question) {}

    /** Whether the form asks for this, once what was typed is saved. */
    public static boolean isIn(MultiValueMap<String, String> sent) {
        return AskForm.in(sent).isPresent() || sent.containsKey("take-back");
    }

    /** The form again where it is not clear who is to be asked: before anything is saved. */
    public Optional<AskForm> unclear(MultiValueMap<String, String> sent, Member me) {
        return AskForm.in(sent).flatMap(form -> colleagues.unclear(form, me));
    }

    /**
     * Puts the question that the form names to whom it names, or takes one back.
     *
     * @param targets the question of a field; empty for none of the page's
     * @return the form again where it is not clear who is meant
     */
    public Optional<AskForm> take(
            UseCaseId useCase,
            MultiValueMap<String, String> sent,
            Function<String, Optional<Target>> targets,
            Member me) {
        var back = id(sent.getFirst("take-back"));
        if (back != null) colleagues.takeBack(useCase, back, me);
        return AskForm.in(sent).flatMap(form -> targets.apply(form.field())
                .map(it -> colleagues.ask(useCase, it.part(), it.question(), form, me))
                .orElseGet(() -> Optional.of(form.refused("gone"))));
    }

    /** @param field the name of a question's field on this page; empty for one that it does not ask */
    public AskPanel panel(UseCaseId useCase, Function<Asked, Optional<String>> field, @Nullable AskForm form) {
        return AskPanel.of(colleagues.of(useCase), field, form);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
