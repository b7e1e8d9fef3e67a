package io.demarc.exchange.ending;

import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Everything that was announced about the end of models, as a file that can come in again. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class EndOutController {

    private static final Listing<Row> ENDS =
            Listing.of(Row.class, "t", """
            m.name as model, v.name as developer, t.version_name, d.name as distributor, t.kind, t.comes_on,
            case when t.not_before then 'yes' end as not_before, t.source,
            coalesce(s.name, t.successor) as successor
            """, "model_end t", """
            join model m on m.tenant_id = t.tenant_id and m.id = t.model_id
            join called_vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
            left join called_vendor d on d.tenant_id = t.tenant_id and d.id = t.distributor_id
            left join model s on s.tenant_id = t.tenant_id and s.id = t.successor_id
            """, Order.ascending("recorded", id("t.id")));

    private static final List<CsvColumn<Row>> COLUMNS = List.of(
            new CsvColumn<>("ends.file.model", Row::model),
            new CsvColumn<>("ends.file.developer", Row::developer),
            new CsvColumn<>("ends.file.version", Row::versionName),
            new CsvColumn<>("ends.file.distributor", Row::distributor),
            new CsvColumn<>("ends.file.kind", Row::kind),
            new CsvColumn<>("ends.file.day", Row::comesOn),
            new CsvColumn<>("ends.file.not_before", Row::notBefore),
            new CsvColumn<>("ends.file.source", Row::source),
            new CsvColumn<>("ends.file.successor", Row::successor));

    private final JdbcClient jdbc;
    private final CsvFiles files;

    EndOutController(JdbcClient jdbc, CsvFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    record Row(
            String model,
            String developer,
            @Nullable String versionName,
            @Nullable String distributor,
            String kind,
            LocalDate comesOn,
            @Nullable String notBefore,
            String source,
            @Nullable String successor) {}

    @Costly
    @GetMapping("/models/ends.csv")
    View show(CsvFiles.Reader reader) {
        return files.of("model-ends", ENDS.walk(jdbc, Scope.EVERYTHING, new ListFilter.Plain(null)), COLUMNS, reader);
    }
}
