package io.demarc.assessment;

import io.demarc.inventory.Catalogue;
import io.demarc.inventory.IntakeQuestion;
import io.demarc.inventory.IntakeStep;
import io.demarc.reference.Kind;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

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
    IntakeStep peopleAndData(Rulebooks rulebooks, Catalogue catalogue) {
        return new QuestionPage(Question.Page.PEOPLE_AND_DATA, 20, rulebooks, catalogue);
    }

    @Bean
    IntakeStep howItDecides(Rulebooks rulebooks, Catalogue catalogue) {
        return new QuestionPage(Question.Page.HOW_IT_DECIDES, 30, rulebooks, catalogue);
    }

    /** Asked by {@code deployment}, for only there it is clear what is ours to look after; each time by the words in force. */
    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    IntakeQuestion operatingCapability(Rulebooks rulebooks) {
        var rulebook = rulebooks.inForce();
        var question = rulebook.questions()
                .about(rulebook.scoring().by(Scoring.Rule.CAPPED_BY_MODE).id())
                .orElseThrow();
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
