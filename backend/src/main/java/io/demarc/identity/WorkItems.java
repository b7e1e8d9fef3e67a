package io.demarc.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** What a module wants of a member: its part of the work list on the home page, most urgent first. */
public interface WorkItems {

    /** So many of one bean are shown. */
    int MOST = 20;

    /** So many are read: one more than is shown tells that these are not all. */
    int READ = MOST + 1;

    /** At most {@link #READ}. */
    List<Item> waitingFor(Member me);

    /**
     * One line of the work list.
     *
     * @param icon name of an icon fragment
     * @param what says what to do, and with which subject
     * @param why says what the member must know to choose between the lines
     * @param path below the organization
     * @param due the last day on which it is in time, if there is one
     * @param label message key of what the button says that leads there
     */
    record Item(
            String icon,
            Words what,
            Words why,
            String path,
            @Nullable LocalDate due,
            String label) {}

    /** A message by its key, and its values: texts, numbers, or words again. */
    record Words(String key, List<Object> values) implements MessageSourceResolvable {

        public static Words of(String key, Object... values) {
            return new Words(key, List.of(values));
        }

        @Override
        public String[] getCodes() {
            return new String[] {key};
        }

        @Override
        public Object[] getArguments() {
            return values.toArray();
        }
    }

    /** A moment as the day that it was for the member, to stand in {@link Words}. */
    static String day(OffsetDateTime at, Member me) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
                .withZone(me.zone())
                .format(at);
    }
}
