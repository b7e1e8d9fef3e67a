package io.demarc.evidence;

import io.demarc.evidence.Pieces.Shelved;
import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The file of a piece, as it came; and the shelf as a file, narrowed as it is. */
@Controller
@Requires(Capability.BELONG)
class EvidenceFileController {

    private static final List<CsvColumn<ShelfList.Row>> COLUMNS = List.of(
            new CsvColumn<>("evidence.piece", ShelfList.Row::name),
            new CsvColumn<>("evidence.ends", ShelfList.Row::holdsUntil),
            new CsvColumn<>("evidence.kind", row -> CsvColumn.word("evidence.kind", row.kind())),
            new CsvColumn<>("evidence.strength", row -> CsvColumn.word("evidence.strength", word(row))),
            new CsvColumn<>("evidence.issuer", ShelfList.Row::issuer),
            new CsvColumn<>("evidence.proves", ShelfList.Row::items),
            new CsvColumn<>("evidence.sole", ShelfList.Row::sole),
            new CsvColumn<>("evidence.owner", ShelfList.Row::owner),
            new CsvColumn<>("evidence.checksum", ShelfList.Row::checksum));

    private final ShelfList list;
    private final KeptFiles files;
    private final CsvFiles csv;

    EvidenceFileController(ShelfList list, KeptFiles files, CsvFiles csv) {
        this.list = list;
        this.files = files;
        this.csv = csv;
    }

    private static String word(ShelfList.Row row) {
        return row.strength() == null ? "none" : row.strength().name();
    }

    @Costly
    @GetMapping("/evidence.csv")
    View index(@ModelAttribute("filter") ShelfList.Filter filter, @Me Member me, CsvFiles.Reader reader) {
        Access.requireAny(me);
        return csv.of("evidence", list.walk(filter, me), COLUMNS, reader);
    }

    @Costly
    @GetMapping("/evidence/{id}/file")
    View file(@Shelved Evidence piece) {
        var file = piece.facts().file();
        if (file == null) throw new NotFound();
        return files.download(file);
    }
}
