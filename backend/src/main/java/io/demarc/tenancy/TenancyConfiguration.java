package io.demarc.tenancy;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.OrganizationId;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The three nets: the mount point, Hibernate's tenant, and (in {@link TransactionBinding}) the database's policies. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    FilterRegistrationBean<MountFilter> mountFilter(Organizations organizations) {
        var registration = new FilterRegistrationBean<>(new MountFilter(organizations));
        // After what decides who may ask at all: only the session is known before, and that belongs to no organization.
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 30);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfEntities() {
        var resolver = new CurrentTenantIdentifierResolver<UUID>() {
            @Override
            public UUID resolveCurrentTenantIdentifier() {
                return CurrentOrganization.get().map(OrganizationId::value).orElse(CurrentOrganization.NOBODY);
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return true;
            }
        };
        return settings -> settings.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, resolver);
    }

    /**
     * Binds the event's organization around an asynchronous listener. Its transaction begins before its first line, so
     * this must stand outside the transaction, or the listener would run in nobody's name.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor organizationOfAsynchronousListeners() {
        MethodInterceptor binding = call -> {
            var event = Arrays.stream(call.getArguments())
                    .filter(DomainEvent.class::isInstance)
                    .map(DomainEvent.class::cast)
                    .findFirst();
            return event.isEmpty()
                    ? call.proceed()
                    : CurrentOrganization.<@Nullable Object, Throwable>call(
                            event.get().organization(), call::proceed);
        };
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true), binding);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return advisor;
    }

    /** No organization gets all connections of the pool. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor connectionsAreShared(Environment settings) {
        int all = settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 10);
        int share = settings.getProperty("demarc.connections.of-an-organization", Integer.class, 10);
        var patience = settings.getProperty("demarc.connections.patience", Duration.class, Duration.ofSeconds(2));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource pool
                        ? new SharedConnections(pool, new Shares(all, share), patience)
                        : bean;
            }
        };
    }
}
