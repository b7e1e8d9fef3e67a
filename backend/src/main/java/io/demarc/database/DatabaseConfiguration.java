package io.demarc.database;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Without an external database the portal brings its own. The pool and the migrations get it as connection details, so
 * Spring starts it before them and stops it after them.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoneNamed.class)
public class DatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${demarc.data:}") String folder, @Value("${demarc.command:false}") boolean command)
            throws IOException {
        var data = DataFolder.of(folder);
        return command ? EmbeddedDatabase.startOrJoin(data) : EmbeddedDatabase.start(data);
    }

    @Bean
    JdbcConnectionDetails applicationAccess(EmbeddedDatabase database) {
        record Details(String getUsername, String getPassword, String getJdbcUrl) implements JdbcConnectionDetails {}
        return new Details(
                DatabaseRoles.APPLICATION,
                database.access().application(),
                database.access().url());
    }

    @Bean
    FlywayConnectionDetails ownerAccess(EmbeddedDatabase database) {
        record Details(String getUsername, String getPassword, String getJdbcUrl) implements FlywayConnectionDetails {}
        return new Details(
                DatabaseRoles.OWNER,
                database.access().owner(),
                database.access().url());
    }

    static final class NoneNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
