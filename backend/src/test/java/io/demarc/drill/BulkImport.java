package io.demarc.drill;

import static org.awaitility.Awaitility.await;

import io.demarc.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An inventory of many rows that somebody brings in, as they would in a browser. */
record BulkImport(String page) {

    /** Uploads it, takes the columns as they were recognised, and waits until it was tried. */
    static BulkImport tried(Wire wire, int rows) {
        String file = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "Norrland,BULK-%d,Bulk %d,Claims,Pilot,".formatted(row, row))
                .collect(Collectors.joining(
                        "\n", "agency,id,use_case_name,agency_bureau,development_stage,vendor_name\n", "\n"));
        var fresh = wire.get("/@demo/imports/fresh").fields("main form");
        String mapping = String.valueOf(wire.upload("/@demo/imports", fresh, file.getBytes(StandardCharsets.UTF_8))
                .location());
        wire.post(mapping, wire.get(mapping).fields("main form"));
        var imported = new BulkImport(mapping.replace("/mapping", ""));
        await().atMost(Duration.ofMinutes(2)).until(() -> imported.offersToRun(wire));
        return imported;
    }

    private boolean offersToRun(Wire wire) {
        return wire.get(page).document().selectFirst("form[action$=/run]") != null;
    }

    void run(Wire wire) {
        wire.post(page + "/run", wire.get(page).fields("form[action$=/run]"));
    }

    /** Whether the page says that it has come to its end. */
    boolean isDone(Wire wire) {
        var answer = wire.get(page);
        return answer.status() == 200 && answer.document().selectFirst("meta[http-equiv=refresh]") == null;
    }
}
