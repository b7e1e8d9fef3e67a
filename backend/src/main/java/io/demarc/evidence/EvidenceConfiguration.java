package io.demarc.evidence;

import io.demarc.evidence.Pieces.Shelved;
import io.demarc.identity.SubjectArgument;
import io.demarc.identity.UploadPath;
import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Kind<EvidenceKinds> evidenceKindsKind() {
        return EvidenceKinds.KIND;
    }

    @Bean
    SubjectArgument visiblePiece(Pieces pieces) {
        return new SubjectArgument(Shelved.class, (id, me) -> pieces.visible(new EvidenceId(id), me));
    }

    @Bean
    UploadPath evidence() {
        return new UploadPath("/evidence", "/evidence/fresh?trouble=" + PieceFormController.TOO_LARGE);
    }
}
