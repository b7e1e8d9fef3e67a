package io.demarc.identity.signin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions have connections of their own (decision record 0025): each request reads its session, and must not wait for
 * pages that keep the others busy. Their transactions bind nobody: who somebody is would be asked of the session, and the
 * session of who somebody is, for ever.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.STRANGERS_SECONDS)
class SessionConfiguration {

    /** How long a session rests at most of which nobody knows whose it is. */
    static final int STRANGERS_SECONDS = 600;

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("demarc.session.hikari")
    HikariConfig sessionPool(JdbcConnectionDetails database) {
        var pool = new HikariConfig();
        pool.setPoolName("sessions");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        return pool;
    }

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @SpringSessionDataSource
    HikariDataSource sessionDataSource(@Qualifier("sessionPool") HikariConfig sessionPool) {
        return new HikariDataSource(sessionPool);
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(
            @Qualifier("sessionDataSource") DataSource sessionDataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(sessionDataSource));
    }

    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new SessionBytes());
        return conversions;
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> quietSessions(
            JdbcIndexedSessionRepository sessions, @Value("${demarc.session.rest}") Duration rest) {
        return QuietSessions.of(sessions, rest);
    }

    @Bean
    FilterRegistrationBean<SessionOnce> sessionOnce() {
        var filter = new FilterRegistrationBean<>(new SessionOnce());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Two pages that are opened at once both put the same new attribute into their session: the later one wins. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sameAttributeTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
