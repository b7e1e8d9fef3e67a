package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is when it is the owner's. */
@Component
class OwnersTurn {

    private final Members members;
    private final Catalogue catalogue;

    OwnersTurn(Members members, Catalogue catalogue) {
        this.members = members;
        this.catalogue = catalogue;
    }

    /**
     * The owner, as the reader sees them.
     *
     * @param names looked up where the owner is somebody else and named
     * @param isMe whether the reader has to do it: as the owner, or as who may while there is none
     */
    record Owner(UseCaseFacts useCase, Member reader, Members names, boolean isMe, boolean mayEdit, boolean mayClaim) {

        boolean isMissing() {
            return useCase.owner() == null;
        }

        private List<String> name() {
            var owner = useCase.owner();
            return owner == null
                    ? List.of()
                    : List.copyOf(names.names(List.of(owner)).values());
        }

        NextStep step(Words what, @Nullable Words why) {
            return isMe ? NextStep.mine(what, why) : NextStep.of(name(), what, why);
        }

        /** With a way to do it, for who may. */
        NextStep may(NextStep step, String path, String label) {
            return mayEdit ? step.leadsTo(path, label) : step;
        }

        NextStep claim() {
            var what = Words.of("next.claim");
            return mayClaim
                    ? NextStep.mine(what, Words.of("next.claim.why"))
                            .sends("/use-cases/" + useCase.id() + "/ownership", "use-case.claim", useCase.version())
                    : NextStep.of(List.of(), what, Words.of("next.claim.why"));
        }
    }

    Owner of(UseCaseFacts useCase, Member me) {
        boolean mayEdit = catalogue.mayEdit(useCase, me);
        var owner = useCase.owner();
        return new Owner(
                useCase,
                me,
                members,
                me.id().equals(owner) || owner == null && mayEdit,
                mayEdit,
                catalogue.mayClaim(useCase, me));
    }
}
