package io.demarc.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page with questions shows of those that were put to colleagues, by the names of its fields.
 *
 * @param form what was typed to put another one, where that did not work yet
 */
public record AskPanel(Map<String, Asked> byField, @Nullable AskForm form) {

    /** @param field the name of the question's field on this page; empty for one that it does not ask */
    public static AskPanel of(List<Asked> asked, Function<Asked, Optional<String>> field, @Nullable AskForm form) {
        var byField = new HashMap<String, Asked>();
        for (Asked one : asked) field.apply(one).ifPresent(name -> byField.put(name, one));
        return new AskPanel(byField, form);
    }

    /** The last time that it was put to somebody; null for never. */
    public @Nullable Asked asked(String field) {
        return byField.get(field);
    }

    public @Nullable AskForm form(String field) {
        return form != null && form.field().equals(field) ? form : null;
    }
}
