package io.demarc.shell;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * Validates forms as usual, and reports what breaks a constraint in the order in which it was asked: the summary on top
 * shows it so. What a controller refuses comes after.
 */
@Component
@Primary
class FieldOrder extends LocalValidatorFactoryBean {

    FieldOrder(ApplicationContext context) {
        setMessageInterpolator(new MessageInterpolatorFactory(context).getObject());
    }

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
        var inOrder = violations.stream()
                .sorted(Comparator.comparingInt(FieldOrder::place))
                .toList();
        super.processConstraintViolations(new LinkedHashSet<>(inOrder), errors);
    }

    private static int place(ConstraintViolation<Object> violation) {
        RecordComponent[] fields = violation.getRootBeanClass().getRecordComponents();
        if (fields == null) return 0;
        List<String> names = Arrays.stream(fields).map(RecordComponent::getName).toList();
        return names.indexOf(violation.getPropertyPath().iterator().next().getName());
    }
}
