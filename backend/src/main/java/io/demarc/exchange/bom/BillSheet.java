package io.demarc.exchange.bom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bill is written on, element by element and in the order of its schema: the one way to say it in either format. */
interface BillSheet extends AutoCloseable {

    /** An element with others in it, which {@link #end} closes. */
    void object(String name);

    /** Elements of one name below another. */
    void list(String name, String each);

    /** The next of a list, which {@link #end} closes. */
    void item();

    void end();

    void attribute(String name, String value);

    /** Nothing for null. */
    void text(String name, @Nullable String value);

    /** Texts of one kind. The schema of XML has room for one, which then holds each as a line. */
    void texts(String name, String each, List<String> texts);

    /** The address of an organization, of which there may be several. */
    void url(String value);

    void property(String name, String value);

    /** @param known whether it is one of the names that SPDX has */
    void licence(String name, boolean known);

    void dependency(String ref, List<String> on);

    @Override
    void close();
}
