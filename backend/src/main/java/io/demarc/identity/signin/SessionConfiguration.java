package io.demarc.identity.signin;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions are read and written in transactions of their own, which bind nobody: who somebody is would be asked of the
 * session, and the session of who somebody is, for ever. The data source is the same pool under another name, so that
 * such a transaction never takes part in a page's.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(DataSource dataSource) {
        return new DelegatingDataSource(dataSource);
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(
            @Qualifier("sessionDataSource") DataSource sessionDataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(sessionDataSource));
    }

    /** The cookie is the id as it is: decoded, it could hold what no text in PostgreSQL may, and would be looked up there. */
    @Bean
    DefaultCookieSerializerCustomizer plainSessionId() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }

    /** Two pages that are opened at once both put the same new attribute into their session: the later one wins. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sameAttributeTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
