package io.demarc.inventory.intake;

import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.UseCaseQuestions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the wizard that ask nothing but questions about the use case itself. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    IntakeStep peopleAndData(UseCaseQuestions questions) {
        return new QuestionStep(UseCaseQuestions.PEOPLE_AND_DATA, 20, questions);
    }

    @Bean
    IntakeStep howItDecides(UseCaseQuestions questions) {
        return new QuestionStep(UseCaseQuestions.HOW_IT_DECIDES, 30, questions);
    }
}
