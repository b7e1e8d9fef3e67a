package io.demarc.inventory;

import io.demarc.identity.SubjectArgument;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

    @Bean
    NavEntry useCasesEntry() {
        return new NavEntry(
                "use-cases", "/use-cases", List.of("/ownership", "/questions"), Capability.VIEW_USE_CASES, 10);
    }

    @Bean
    SubjectArgument visibleUseCase(Catalogue catalogue) {
        return new SubjectArgument(Catalogue.Visible.class, (id, me) -> catalogue.visible(new UseCaseId(id), me));
    }

    @Bean
    SubjectArgument editableUseCase(Catalogue catalogue) {
        return new SubjectArgument(Catalogue.Editable.class, (id, me) -> catalogue.editable(new UseCaseId(id), me));
    }
}
