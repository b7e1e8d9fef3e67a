package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.NextStep;
import io.demarc.identity.NextStep.Whose;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseFacts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is when it is the owner's. */
@Component
class OwnersTurn {

    private final Catalogue catalogue;
    private final Members members;

    OwnersTurn(Catalogue catalogue, Members members) {
        this.catalogue = catalogue;
        this.members = members;
    }

    /**
     * The owner, as the reader sees them.
     *
     * @param name looked up where the owner is somebody else; null for nobody
     * @param isMe whether the reader has to do it: as the owner, or as who may while there is none
     */
    record Owner(
            UseCaseFacts useCase,
            Member reader,
            Supplier<@Nullable String> name,
            boolean isMe,
            boolean mayEdit,
            boolean mayClaim) {

        boolean isMissing() {
            return useCase.owner() == null;
        }

        NextStep step(Words what, @Nullable Words why) {
            return isMe
                    ? NextStep.mine(what, why)
                    : NextStep.of(Stream.ofNullable(name.get()).toList(), what, why);
        }

        NextStep later(Words what, @Nullable Words why) {
            return isMe
                    ? NextStep.later(Whose.MINE_LATER, what, why)
                    : NextStep.later(Whose.LATER, what, why)
                            .with(Stream.ofNullable(name.get()).toList());
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
                () -> owner == null ? null : members.names(List.of(owner)).get(owner),
                me.id().equals(owner) || owner == null && mayEdit,
                mayEdit,
                catalogue.mayClaim(useCase, me));
    }
}
