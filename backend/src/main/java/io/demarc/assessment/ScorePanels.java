package io.demarc.assessment;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Panel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The score beside the wizard and on the use case's page. */
final class ScorePanels {

    private ScorePanels() {}

    /**
     * @param atMost null when nothing can change it any more
     * @param tier null while Legal has to look first
     * @param because what weighs most so far, as a clause; null where nothing does
     * @param missing how many answers
     * @param checked whether it stands beside all answers
     */
    record SoFar(
            @Nullable Tier tier,
            @Nullable Tier atMost,
            @Nullable String because,
            int missing,
            boolean checked) {}

    /** @param path of the page that explains it */
    record Summary(Explanation it, Why why, String path) {}

    @Component
    record Beside(Assessments assessments, Whys whys) implements UseCasePanel {

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
            return show(id, "", me);
        }

        @Override
        public Optional<Panel> show(UseCaseId id, String step, Member me) {
            var assessment = assessments.assessment(id);
            if (assessment.given().isEmpty()) return Optional.empty();
            var outlook = assessment.outlook();
            return Optional.of(new Panel(
                    "assessment/so-far",
                    new SoFar(
                            isHeld(assessment) ? null : outlook.atLeast(),
                            isHeld(assessment) || outlook.isCertain() ? null : outlook.atMost(),
                            whys.soFar(id, assessment).orElse(null),
                            assessment.readings().missing().size(),
                            step.equals(Wizard.LAST))));
        }
    }

    private static boolean isHeld(Assessment assessment) {
        return assessment.score() instanceof Score.Held;
    }

    @Component
    record OnPage(Assessments assessments, Rulebooks rulebooks, Whys whys) implements UseCasePanel {

        @Override
        public Place place() {
            return Place.PAGE;
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Panel> show(UseCaseId id, Member me) {
            var assessment = assessments.assessment(id);
            return Optional.of(new Panel(
                    "assessment/panel",
                    new Summary(
                            Explanation.of(assessment, rulebooks.inForce()),
                            whys.of(id, assessment),
                            "/use-cases/" + id + "/assessment")));
        }
    }
}
