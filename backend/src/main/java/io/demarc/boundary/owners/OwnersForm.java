package io.demarc.boundary.owners;

import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.Wizard;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Layers with nobody, as work: whom to name for them.
 *
 * @param version what the form is filled from
 * @param ours how many layers are at least partly ours
 * @param ticked the ids of the layers that are ticked
 * @param likes other use cases where somebody is named for some of these layers
 * @param from where the form stands, to lead back there
 * @param errors message keys, by the field that they are about
 */
record OwnersForm(
        UseCaseId useCase,
        String version,
        int ours,
        List<Vacancy> vacancies,
        Set<String> ticked,
        List<Members.Choice> people,
        List<Members.Holder> holders,
        List<Like> likes,
        String from,
        List<Mistake> errors) {

    private static final int FEW = 4;

    /** @param layers how many of the layers would have somebody */
    record Like(UUID useCase, String name, int layers) {}

    /** @param field the id of the input */
    record Mistake(String field, String key) {}

    public int suggested() {
        return (int) vacancies.stream().filter(it -> it.suggestion() != null).count();
    }

    /** Who is suggested, by name, in the order of the layers. */
    public List<String> suggestedNames() {
        return vacancies.stream()
                .flatMap(it -> Stream.ofNullable(it.suggestion()))
                .map(Suggestion::name)
                .distinct()
                .toList();
    }

    /** About, at ten seconds a layer. */
    public int minutes() {
        return (vacancies.size() + 5) / 6;
    }

    /** Whether the layers are shown at once: before it is sent, more of them than this would hide what else is checked. */
    public boolean isUnfolded() {
        return !from.equals(Wizard.LAST) || vacancies.size() <= FEW || !errors.isEmpty();
    }

    public boolean isTicked(Vacancy vacancy) {
        return ticked.contains(vacancy.layer().id().id());
    }

    public boolean isOwnerMissing() {
        return error("owners-owner") != null;
    }

    public @Nullable String error(String field) {
        return errors.stream()
                .filter(it -> it.field().equals(field))
                .map(Mistake::key)
                .findFirst()
                .orElse(null);
    }
}
