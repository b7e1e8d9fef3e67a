package io.demarc.shell;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What every command of the portal gets, whoever calls it. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /**
     * Tries a transaction once more that others overtook or held up. It was rolled back as a whole, and what a form was
     * filled from is compared again, so that nothing is done twice and nothing is overwritten. Only the outermost
     * transaction is tried again: an inner one has nothing to roll back by itself.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor secondTry() {
        MethodInterceptor twice = call -> {
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    || !(call instanceof ProxyMethodInvocation invocation)) return call.proceed();
            var again = invocation.invocableClone();
            try {
                return call.proceed();
            } catch (RuntimeException trouble) {
                if (!DatabaseTrouble.of(trouble).isPassing()) throw trouble;
                return again.proceed();
            }
        };
        var commands = new ComposablePointcut(new AnnotationMatchingPointcut(Transactional.class, true))
                .union(new AnnotationMatchingPointcut(null, Transactional.class, true));
        var advisor = new DefaultPointcutAdvisor(commands, twice);
        // Outside of the transaction, inside of the organization's binding.
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 50);
        return advisor;
    }
}
