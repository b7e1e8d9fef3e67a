package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** What templates read of our own types is found at once, and nothing besides. */
class OwnPropertiesTests {

    interface Named {
        String name();

        default boolean isLong() {
            return name().length() > 3;
        }
    }

    record One(String name) implements Named {
        public String getTitle() {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
    }

    record Other(int size, String name) implements Named {}

    @Test
    void reads_components_and_getters_of_any_type_that_comes() {
        var name = new SpelExpressionParser().parseExpression("name");
        var page = page();
        for (int i = 0; i < 3; i++) {
            assertThat(name.getValue(page, new One("one"))).isEqualTo("one");
            assertThat(name.getValue(page, new Other(2, "other"))).isEqualTo("other");
        }
        assertThat(read("title", new One("one"))).isEqualTo("ONE");
        assertThat(read("long", new Other(2, "other"))).isEqualTo(true);
    }

    @Test
    void what_is_no_property_is_refused_as_ever() {
        assertThatThrownBy(() -> read("nothing", new One("one"))).isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> read("nothing", null)).isInstanceOf(ExpressionException.class);
    }

    private static Object read(String expression, @Nullable Object target) {
        return new SpelExpressionParser().parseExpression(expression).getValue(page(), target);
    }

    private static StandardEvaluationContext page() {
        var page = new StandardEvaluationContext();
        OwnProperties.readIn(page);
        return page;
    }
}
