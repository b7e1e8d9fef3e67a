package io.demarc.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a list is ordered: by keys that together are different for any two rows.
 *
 * @param name as the address has it: the column, with a hyphen before it for the less usual direction
 */
public record Order(String name, boolean descending, List<Key> keys) {

    public static Order ascending(String name, Key... keys) {
        return new Order(name, false, List.of(keys));
    }

    public static Order descending(String name, Key... keys) {
        return new Order(name, true, List.of(keys));
    }

    String column() {
        return name.startsWith("-") ? name.substring(1) : name;
    }

    /** What rows are ordered by: an expression that is never null, and what kind of value it has. */
    public record Key(String expression, Kind kind) {

        public static Key text(String expression) {
            return new Key(expression, Kind.TEXT);
        }

        public static Key id(String expression) {
            return new Key(expression, Kind.ID);
        }

        public static Key number(String expression) {
            return new Key(expression, Kind.NUMBER);
        }

        public static Key day(String expression) {
            return new Key(expression, Kind.DAY);
        }

        public static Key moment(String expression) {
            return new Key(expression, Kind.MOMENT);
        }
    }

    enum Kind {
        TEXT {
            @Override
            Object value(String text) {
                if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("the database knows no such text");
                return text;
            }
        },
        ID {
            @Override
            Object value(String text) {
                return UUID.fromString(text);
            }
        },
        NUMBER {
            @Override
            Object value(String text) {
                return Long.parseLong(text);
            }
        },
        DAY {
            @Override
            Object value(String text) {
                if (text.length() != 10) throw new IllegalArgumentException("a year has four digits");
                return LocalDate.parse(text);
            }
        },
        MOMENT {
            @Override
            Object value(String text) {
                if (text.length() > 27) throw new IllegalArgumentException("a year has four digits");
                return Instant.parse(text).atOffset(ZoneOffset.UTC);
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return row.getObject(column, OffsetDateTime.class).toInstant().toString();
            }
        };

        abstract Object value(String text);

        String text(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }
    }

    /** The keys as columns beside those of the row. */
    String columns() {
        return numbered()
                .mapToObj(i -> keys.get(i).expression() + " as key_" + i)
                .collect(Collectors.joining(", "));
    }

    List<String> read(ResultSet row) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) texts.add(keys.get(i).kind().text(row, "key_" + i));
        return texts;
    }

    String orderBy(boolean backwards) {
        String direction = descending == backwards ? " asc" : " desc";
        return keys.stream().map(key -> key.expression() + direction).collect(Collectors.joining(", "));
    }

    /** What lies beyond a row in the direction of reading; none for keys that are not of this order. */
    Optional<Scope> beyond(Cursor cursor) {
        if (!cursor.order().equals(name) || cursor.keys().size() != keys.size()) return Optional.empty();
        try {
            var parameters = numbered().boxed().collect(Collectors.toMap(i -> "key_" + i, i -> keys.get(i)
                    .kind()
                    .value(cursor.keys().get(i))));
            return Optional.of(new Scope(
                    "(%s) %s (%s)"
                            .formatted(
                                    keys.stream().map(Key::expression).collect(Collectors.joining(", ")),
                                    descending == cursor.backwards() ? ">" : "<",
                                    numbered().mapToObj(i -> ":key_" + i).collect(Collectors.joining(", "))),
                    Collections.unmodifiableMap(parameters)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private IntStream numbered() {
        return IntStream.range(0, keys.size());
    }
}
