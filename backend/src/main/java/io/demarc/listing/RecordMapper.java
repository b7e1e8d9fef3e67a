package io.demarc.listing;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

/**
 * A row as a record, each component from the column of its name. {@code query(Row.class)} does the same, but asks the driver
 * for an id or an outline first, which refuses by an exception for each cell: too dear for lists and for what every page asks.
 */
public final class RecordMapper<R> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;

    public RecordMapper(Class<R> row) {
        try {
            var components = row.getRecordComponents();
            constructor = row.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            columns = Arrays.stream(components)
                    .map(it -> JdbcUtils.convertPropertyNameToUnderscoreName(it.getName()))
                    .toArray(String[]::new);
            types = new TypeDescriptor[columns.length];
            for (int i = 0; i < types.length; i++) types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(row + " is no record", e);
        }
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) values[i] = value(row, row.findColumn(columns[i]), types[i]);
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Object value(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        if (type.getType() == String.class) return row.getString(column);
        if (type.getType() == LocalDate.class) return row.getObject(column, LocalDate.class);
        var value = row.getObject(column);
        return value == null || ClassUtils.isAssignableValue(type.getType(), value)
                ? value
                : Conversions.ALL.convert(value, TypeDescriptor.forObject(value), type);
    }
}
