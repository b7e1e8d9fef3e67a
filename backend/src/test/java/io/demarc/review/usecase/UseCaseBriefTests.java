package io.demarc.review.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UseCaseBriefTests {

    @ParameterizedTest
    @EnumSource(names = "M8", mode = EnumSource.Mode.EXCLUDE)
    void what_our_people_run_is_told_from_what_others_run_as_the_places_tell_it(Mode mode) {
        var leg = new Leg(Uuid7.next(), "A", mode, null, null, null, null, Answers.NONE);
        assertThat(UseCaseBrief.OUR_OWN.contains(mode.code())).isEqualTo(leg.isOurOwn());
    }
}
