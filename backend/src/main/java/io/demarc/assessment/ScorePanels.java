package io.demarc.assessment;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The score beside the wizard and on the use case's page. */
final class ScorePanels {

    private ScorePanels() {}

    /**
     * @param atMost null when nothing can change it any more
     * @param because what weighs most so far, in the words of the answers
     * @param missing how many answers
     */
    record SoFar(Tier tier, @Nullable Tier atMost, List<Explanation.Row> because, int missing) {}

    /** @param path of the page that explains it */
    record Summary(Explanation it, String path) {}

    @Component
    record Beside(Assessments assessments, Rulebooks rulebooks) implements UseCasePanel {

        @Override
        public Place place() {
            return Place.WIZARD;
        }

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<Panel> show(UseCaseId id, Member me) {
            var assessment = assessments.assessment(id);
            if (assessment.given().isEmpty()) return Optional.empty();
            var outlook = assessment.outlook();
            var rulebook = rulebooks.inForce();
            var graded = rulebook.scoring().by(Scoring.Rule.GRADE).id();
            var because = Explanation.of(assessment, rulebook).factors().stream()
                    .filter(row -> row.level() != null
                            && row.level() >= 2
                            && !row.factor().equals(graded))
                    .sorted((a, b) -> weight(b) - weight(a))
                    .limit(2)
                    .toList();
            return Optional.of(new Panel(
                    "assessment/so-far",
                    new SoFar(
                            outlook.atLeast(),
                            outlook.isCertain() ? null : outlook.atMost(),
                            because,
                            assessment.readings().missing().size())));
        }

        private static int weight(Explanation.Row row) {
            return row.level() == null ? 0 : row.level() * row.weight();
        }
    }

    @Component
    record OnPage(Assessments assessments, Rulebooks rulebooks) implements UseCasePanel {

        @Override
        public Place place() {
            return Place.PAGE;
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public Optional<Panel> show(UseCaseId id, Member me) {
            return Optional.of(new Panel(
                    "assessment/panel",
                    new Summary(
                            Explanation.of(assessments.assessment(id), rulebooks.inForce()),
                            "/use-cases/" + id + "/assessment")));
        }
    }
}
