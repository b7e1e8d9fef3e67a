package io.demarc;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Events about an offering: one that was only shown, and more than there are strange answers that are recorded.
 *
 * @param useCase that runs on the offering
 */
record RecordedEvents(Wire keeper, String offering, String useCase) {

    /** On which they are recorded, taken back, and seen to. */
    List<String> pages() {
        return Stream.concat(
                        Stream.of(shown("Only shown")),
                        IntStream.range(0, 8)
                                .mapToObj(i -> recorded("Price " + i))
                                .flatMap(this::pages))
                .toList();
    }

    private Stream<String> pages(String event) {
        return Stream.of(event + "/withdrawal", event + "/completion?useCase=" + useCase);
    }

    private String shown(String name) {
        return "/@demo/events/fresh?shown=yes&occasion=PRICE&severity=LOW&happenedOn=2026-06-01&offering=" + offering
                + "&name=" + name.replace(" ", "%20");
    }

    private String recorded(String name) {
        var form = keeper.get(shown(name)).fields("main form[action$=/events]");
        return String.valueOf(keeper.post("/@demo/events", form).location());
    }
}
