package io.demarc.inventory;

/** Use cases that another module can find, since it keeps what they are asked for by. Contributed as a bean. */
public interface Finder {

    /** What is asked for, and how the parameter is called in a query. */
    enum By {
        /** A vendor whose name a record says from which a use case came in, and nothing else. */
        NAMED_VENDOR("vendor"),
        /** A vendor that such a record names among others or in more words. */
        VENDOR_AMONG_OTHERS("vendor"),
        /** A part of such a name. */
        NAME("typed"),
        /** A model that a place runs. */
        MODEL("model"),
        /** An offering that a place runs on. */
        OFFERING("offering");

        private final String parameter;

        By(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    By by();

    /** A query for ids of use cases, some of them perhaps several times, by {@code :tenant} and the parameter. */
    String query();
}
