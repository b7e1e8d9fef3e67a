package io.demarc.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Names as people give them: a few words, most of which many others use too. */
final class Names {

    private static final List<String> WHAT = List.of(
            "Claims",
            "Contract",
            "Invoice",
            "Fraud",
            "Complaint",
            "Policy",
            "Mortgage",
            "Pension",
            "Customer",
            "Supplier",
            "Travel",
            "Property",
            "Motor",
            "Health",
            "Payroll",
            "Recruiting",
            "Meeting",
            "Market",
            "Risk",
            "Tax",
            "Legal",
            "Medical",
            "Energy",
            "Warehouse",
            "Delivery",
            "Warranty",
            "Training",
            "Quality",
            "Safety",
            "Incident",
            "Audit",
            "Portfolio",
            "Müller",
            "Groß");
    private static final List<String> WORK = List.of(
            "letter",
            "summary",
            "triage",
            "forecast",
            "chat",
            "search",
            "translation",
            "scoring",
            "routing",
            "review",
            "extraction",
            "monitoring",
            "planning",
            "drafting",
            "matching",
            "classification",
            "report",
            "notes",
            "calls",
            "mail");
    private static final List<String> KIND = List.of(
            "assistant", "engine", "helper", "agent", "pilot", "model", "service", "checker", "copilot", "advisor");
    private static final List<String> PLACE = List.of(
            "Stockholm",
            "Hamburg",
            "Lyon",
            "Kraków",
            "Porto",
            "Dublin",
            "Vienna",
            "Zürich",
            "Oslo",
            "Tallinn",
            "Ghent",
            "Turin",
            "İzmir",
            "Aarhus",
            "Bergen",
            "Malmö",
            "Graz",
            "Brno",
            "Lille",
            "Cork");

    private Names() {}

    static String useCase(SplittableRandom random, int number) {
        return of(WHAT, random) + " " + of(WORK, random) + " " + of(KIND, random) + " " + of(PLACE, random) + " "
                + number;
    }

    /** Like no other, but for its last word. */
    static String unheardOf(long seed) {
        var random = new SplittableRandom(seed);
        return "%s %s %s %s".formatted(word(random), word(random), word(random), of(KIND, random));
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = 0; i < 4; i++)
            word.append("bdfglmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }

    /** What stands behind the name of a thing of which there are several. */
    static String place(SplittableRandom random, int number) {
        return of(PLACE, random) + " " + number;
    }

    private static String of(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
