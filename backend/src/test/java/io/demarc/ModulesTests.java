package io.demarc;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void every_module_uses_only_what_it_is_allowed_to() {
        ApplicationModules.of(DemarcApplication.class).verify();
    }
}
