package io.demarc.assessment;

import io.demarc.inventory.Catalogue;
import io.demarc.inventory.IntakeQuestion;
import io.demarc.inventory.IntakeStep;
import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Kind<Scoring> scoringKind() {
        return Scoring.KIND;
    }

    @Bean
    Kind<AiAct> aiActKind() {
        return AiAct.KIND;
    }

    @Bean
    Kind<Questions> questionsKind() {
        return Questions.KIND;
    }

    @Bean
    Rulebook rulebook() {
        return Rulebook.read();
    }

    @Bean
    IntakeStep peopleAndData(Rulebook rulebook, Catalogue catalogue) {
        return new QuestionPage(Question.Page.PEOPLE_AND_DATA, 20, rulebook, catalogue);
    }

    @Bean
    IntakeStep howItDecides(Rulebook rulebook, Catalogue catalogue) {
        return new QuestionPage(Question.Page.HOW_IT_DECIDES, 30, rulebook, catalogue);
    }

    /** Asked by {@code deployment}, for only there it is clear what is ours to look after. */
    @Bean
    IntakeQuestion operatingCapability(Rulebook rulebook) {
        var question = rulebook.questions().about(Factor.F09);
        return new IntakeQuestion(
                question.page().key(),
                question.id(),
                question.title(),
                question.hint(),
                question.options().stream()
                        .map(option -> new IntakeQuestion.Option(option.text(), option.example()))
                        .toList());
    }
}
