package io.demarc.inventory;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What AI is used for: its name and purpose, who answers for it, and where it is in its life. */
@Entity
@DynamicUpdate
class UseCase extends VersionedEntity {

    private String name;
    private String purpose;
    private UUID businessUnitId;
    private @Nullable MemberId ownerId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable MemberId registeredBy;
    private Instant registeredAt;
    private @Nullable Instant requestBegunAt;
    private @Nullable MemberId editedBy;
    private Instant editedAt;

    private Editors editors = Editors.NONE;

    private @Nullable MemberId retiredBy;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected UseCase() {}

    @SuppressWarnings("NullAway.Init")
    private UseCase(UseCaseId id, @Nullable MemberId by, Instant at) {
        super(id.value());
        this.registeredBy = by;
        this.registeredAt = at;
    }

    /** Registered by a member, who owns it and means to ask for approval. */
    static UseCase registered(UseCaseId id, Description description, MemberId owner, Instant at) {
        var useCase = new UseCase(id, owner, at);
        useCase.describe(description, owner, at);
        useCase.ownerId = owner;
        useCase.requestBegunAt = at;
        return useCase;
    }

    /**
     * Found in an inventory of somebody else's: nobody owns it yet, and nobody has asked for anything. What is retired
     * there is retired here from the moment it was found, and by nobody here.
     */
    static UseCase imported(Description description, @Nullable MemberId by, Instant at) {
        var useCase = new UseCase(UseCaseId.next(), by, at);
        if (description.stage() == Stage.RETIRED) useCase.retiredAt = at;
        useCase.describe(description, by, at);
        return useCase;
    }

    UseCaseId id() {
        return new UseCaseId(id);
    }

    Integer version() {
        return revision();
    }

    UseCaseFacts facts() {
        return new UseCaseFacts(
                id(),
                name,
                purpose,
                new BusinessUnitId(businessUnitId),
                ownerId,
                stage,
                requestBegunAt != null,
                editedBy,
                editedAt,
                version(),
                // It is asked where it is read for a page: what changes a use case does not lead anybody on.
                false);
    }

    boolean isDescribedAs(Description description) {
        return new Name(name).text().equals(description.name())
                && Text.clean(purpose).strip().equals(description.purpose())
                && businessUnitId.equals(description.unit().value())
                && stage == description.stage();
    }

    /** No description retires a use case or brings it back: {@link #retire} says who did that, and when. */
    void describe(Description description, @Nullable MemberId by, Instant at) {
        if ((description.stage() == Stage.RETIRED) != (retiredAt != null))
            throw new IllegalArgumentException("a use case is retired by a word of its own");
        this.name = description.name();
        this.purpose = description.purpose();
        this.businessUnitId = description.unit().value();
        this.stage = description.stage();
        edited(by, at);
    }

    Editors editors() {
        return editors;
    }

    /** Keeps who changed facts of these groups. */
    void edited(Collection<String> groups, MemberId by, Instant at) {
        editors = editors.with(groups, by, at);
    }

    void edited(@Nullable MemberId by, Instant at) {
        this.editedBy = by;
        this.editedAt = at;
    }

    void claim(MemberId owner, Instant at) {
        this.ownerId = owner;
        if (requestBegunAt == null) this.requestBegunAt = at;
        edited(owner, at);
    }

    /** Its owner has left; whoever takes it over begins where they stopped. */
    void release() {
        this.ownerId = null;
    }

    void retire(MemberId by, Instant at) {
        this.stage = Stage.RETIRED;
        this.retiredBy = by;
        this.retiredAt = at;
        edited(by, at);
    }
}
