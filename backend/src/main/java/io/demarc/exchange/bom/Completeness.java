package io.demarc.exchange.bom;

import java.util.List;

/** How much of what a bill should say is known. */
record Completeness(List<Figure> figures) {

    /**
     * One of the things that are to be said of each.
     *
     * @param key names a message, {@code bills.known.<key>}, and an own property of bills
     * @param known of how many it is
     * @param missing of whom it is not, the first of them
     */
    record Figure(String key, long known, long of, List<Missing> missing) {

        public boolean isWhole() {
            return known == of;
        }

        public long left() {
            return of - known;
        }
    }

    /** @param path of its page, below the organization */
    record Missing(String path, String name) {

        /** From a path and a name with a space between. */
        static Missing of(String text) {
            int space = text.indexOf(' ');
            return new Missing(text.substring(0, space), text.substring(space + 1));
        }

        static List<Missing> of(List<String> texts) {
            return texts.stream().map(Missing::of).toList();
        }
    }

    long known() {
        return figures.stream().mapToLong(Figure::known).sum();
    }

    long of() {
        return figures.stream().mapToLong(Figure::of).sum();
    }

    /** In percent, rounded down, so that 100 is everything; that, too, where nothing is asked. */
    public long percent() {
        return of() == 0 ? 100 : 100 * known() / of();
    }

    public boolean isEmpty() {
        return of() == 0;
    }
}
