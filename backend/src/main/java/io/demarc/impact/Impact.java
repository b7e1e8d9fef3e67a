package io.demarc.impact;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Fingerprint;
import io.demarc.review.usecase.StandingForesight.Foreseen;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that an event would touch, and what would become of it. All of it is counted; only what the member may see is
 * named.
 *
 * @param decisions that are taken again, by whose they are
 */
record Impact(List<Line> lines, List<Asked> decisions, List<String> layers) {

    /** One of the use cases, what would be done, and what it would be permitted then. */
    record Line(Touch useCase, Reaction reaction, Foreseen then) {

        public boolean isMoved() {
            return !useCase.standing().equals(then.standing());
        }
    }

    /** @param count decisions of that stage */
    record Asked(Concern concern, long count) {}

    public int useCases() {
        return lines.size();
    }

    public long severe() {
        return count(line -> line.useCase().isSevere());
    }

    public long models() {
        return lines.stream()
                .map(line -> line.useCase().models())
                .flatMap(Collection::stream)
                .distinct()
                .count();
    }

    public int places() {
        return lines.stream().mapToInt(line -> line.useCase().places().size()).sum();
    }

    public int cells() {
        return lines.stream().mapToInt(line -> line.useCase().cells(layers)).sum();
    }

    /** Approvals that are valid and would not be any more. */
    public long approvals() {
        return count(line -> line.then().ends());
    }

    public long reviews() {
        return count(line -> line.then().endsReview());
    }

    public long suspended() {
        return count(line -> line.isMoved() && line.then().standing().equals("SUSPENDED"));
    }

    public long asked() {
        return decisions.stream().mapToLong(Asked::count).sum();
    }

    public long without(Reaction reaction) {
        return count(line -> line.reaction() != reaction);
    }

    public long with(Reaction reaction) {
        return count(line -> line.reaction() == reaction);
    }

    public long ownerless() {
        return count(line -> line.useCase().owner() == null);
    }

    public long hidden() {
        return count(line -> !line.useCase().visible());
    }

    /** The first of those that the member may see. */
    public List<Line> shown(int most) {
        return lines.stream()
                .filter(line -> line.useCase().visible())
                .limit(most)
                .toList();
    }

    /** What somebody saw who then records it: another one if anything would become of it that they have not seen. */
    public String seen() {
        var said = new StringBuilder();
        lines.forEach(line -> said.append(line.useCase().id())
                .append(line.reaction())
                .append(line.useCase().standing())
                .append(line.then().standing()));
        return Fingerprint.of(said.toString()).hex().substring(0, 16);
    }

    private long count(Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }
}
