package io.demarc.listing;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How columns become components of a record: ids and outlines by the record that holds the value, what has a factory
 * {@code of} for it by that, names of constants, moments and arrays as here. Parameters of addresses become ids, too.
 */
@Configuration(proxyBeanMethods = false)
class Conversions implements WebMvcConfigurer {

    static final ConversionService ALL = all();

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        return JdbcClient.create(operations, ALL);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Wrapping());
    }

    private static ConversionService all() {
        var all = new DefaultConversionService();
        all.addConverter(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant);
        all.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        all.addConverter(new Wrapping());
        all.addConverter(new Elements(all));
        return all;
    }

    /** The elements of an array, each converted. */
    private record Elements(ConversionService each) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Array.class, Collection.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                var elements = source instanceof Array array ? array.getArray() : new Object[0];
                return each.convert(elements, TypeDescriptor.forObject(elements), to);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
