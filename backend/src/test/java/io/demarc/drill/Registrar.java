package io.demarc.drill;

import io.demarc.Page;
import io.demarc.Wire;
import java.util.List;
import java.util.Map;

/** Somebody who registers use cases, one after the other, and can tell whether the portal said that it has them. */
final class Registrar {

    private final Wire wire;
    private final Map<String, List<String>> form;

    private Registrar(Wire wire, Map<String, List<String>> form) {
        this.wire = wire;
        this.form = form;
    }

    /** @throws RuntimeException when the portal does not answer, or not with the form */
    static Registrar signedIn(Wire wire) {
        Page page = wire.signedIn("lead").get("/@demo/use-cases/fresh");
        var form = page.fields("main form");
        form.put("unit", List.of(page.one("input[name=unit]").val()));
        form.put("stage", List.of("IDEA"));
        return new Registrar(wire, form);
    }

    /**
     * Registers one under the name.
     *
     * @return the answer's status: 302 when it was acknowledged, 0 when there was none
     */
    int register(String name) {
        form.put("name", List.of(name));
        form.put("purpose", List.of("Finds out what is left after a failure."));
        form.put("distinct", List.of("true"));
        try {
            return wire.post("/@demo/use-cases", form).status();
        } catch (IllegalStateException nobodyThere) {
            return 0;
        }
    }
}
