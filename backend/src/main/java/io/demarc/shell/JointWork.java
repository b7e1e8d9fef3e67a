package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkItems.Item;
import io.demarc.identity.WorkQuery;
import io.demarc.identity.WorkQuery.Rows;
import io.demarc.listing.JointRead;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the {@linkplain WorkQuery queries} of all modules in one statement. */
@Component
class JointWork {

    private final List<WorkQuery> queries;
    private final JointRead joint;

    JointWork(ObjectProvider<WorkQuery> queries, JointRead joint) {
        this.queries = queries.orderedStream().toList();
        this.joint = joint;
    }

    /** A list of each module of which something could wait. */
    List<List<Item>> waitingFor(Member me) {
        var asked = queries.stream()
                .flatMap(query -> query.waitingFor(me).stream())
                .<Rows<?>>map(it -> it)
                .toList();
        var read = joint.of(
                asked.stream().map(Rows::asked).toList(),
                Map.of(
                        "tenant", CurrentOrganization.id().value(),
                        "me", me.id().value(),
                        "most", WorkItems.READ));
        return IntStream.range(0, asked.size())
                .mapToObj(at -> items(asked.get(at), read.get(at)))
                .toList();
    }

    private static <R> List<Item> items(Rows<R> rows, List<Object> read) {
        return read.stream()
                .map(it -> rows.item().apply(rows.asked().row().cast(it)))
                .toList();
    }
}
