package io.demarc.shell;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A choice that is none of the offered ones (no id, no name of the enumeration) counts as not chosen, so that the form
 * comes back with its message beside the field. Ids in paths are not touched: such an address leads nowhere.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void choices(WebDataBinder binder) {
        var form = binder.getTargetType();
        if (form == null || form.resolve() == null || !form.toClass().isRecord()) return;
        binder.registerCustomEditor(String.class, new Words());
        binder.registerCustomEditor(UUID.class, new Choice(UUID::fromString));
        for (var part : form.toClass().getRecordComponents())
            if (part.getType().isEnum())
                binder.registerCustomEditor(part.getType(), new Choice(text -> constant(part.getType(), text)));
    }

    private static Object constant(Class<?> type, String text) {
        for (var each : type.getEnumConstants()) if (((Enum<?>) each).name().equals(text)) return each;
        throw new IllegalArgumentException(text);
    }

    /** Text without the characters that no database keeps and nobody sees; what is nothing but space is nothing. */
    private static final class Words extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            if (text == null) setValue(null);
            else {
                String seen = text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
                setValue(seen.isBlank() ? "" : seen);
            }
        }
    }

    private static final class Choice extends PropertyEditorSupport {

        private final Function<String, Object> reader;

        private Choice(Function<String, Object> reader) {
            this.reader = reader;
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null ? null : reader.apply(text.strip()));
            } catch (IllegalArgumentException notOffered) {
                setValue(null);
            }
        }
    }
}
