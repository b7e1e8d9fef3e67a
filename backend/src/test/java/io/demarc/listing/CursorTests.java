package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.listing.Order.Key;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final String ID = "01a21827-c71e-7c9f-819a-b3172096beb1";
    private static final Order NAME = Order.ascending("name", Key.text("t.name"), Key.id("t.id"));
    private static final Order EDITED = Order.descending("edited", Key.moment("t.edited_at"), Key.id("t.id"));
    private static final Order DUE = Order.ascending("due", Key.day("t.due_on"), Key.number("t.id"));

    @Test
    void comes_back_as_it_was_given_out() {
        var cursor = new Cursor("name", true, 25, List.of("Ä \"quoted\" \u0001 name", ID));
        assertThat(Cursor.of(cursor.text())).contains(cursor);
        assertThat(NAME.beyond(cursor)).map(Scope::sql).contains("(t.name, t.id) < (:key_0, :key_1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "%00",
                "{}",
                "[]",
                "null",
                "{\"order\":\"name\"}",
                "{\"order\":\"name\",\"backwards\":false,\"passed\":-1,\"keys\":[]}",
                "{\"order\":\"name\",\"backwards\":false,\"passed\":1,\"keys\":[null,null]}"
            })
    void that_nobody_was_given_is_none(String text) {
        assertThat(Cursor.of(text)).isEmpty();
        assertThat(Cursor.of(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void of_another_order_or_with_keys_of_another_kind_leads_nowhere() {
        assertThat(NAME.beyond(new Cursor("edited", false, 0, List.of("a", ID))))
                .isEmpty();
        assertThat(NAME.beyond(new Cursor("name", false, 0, List.of("a")))).isEmpty();
        assertThat(NAME.beyond(new Cursor("name", false, 0, List.of("a", "7")))).isEmpty();
        assertThat(NAME.beyond(new Cursor("name", false, 0, List.of("a\0", ID))))
                .isEmpty();
        assertThat(EDITED.beyond(new Cursor("edited", false, 0, List.of("yesterday", ID))))
                .isEmpty();
        assertThat(EDITED.beyond(new Cursor("edited", false, 0, List.of("+999999999-12-31T23:59:59.999Z", ID))))
                .isEmpty();
        assertThat(DUE.beyond(new Cursor("due", false, 0, List.of("+999999999-12-31", "1"))))
                .isEmpty();
        assertThat(DUE.beyond(new Cursor("due", false, 0, List.of("2026-11-26", "99999999999999999999"))))
                .isEmpty();
    }
}
