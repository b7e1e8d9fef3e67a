package io.demarc.exchange.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.text.LinearTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A labelled sample of 50 values: names that are sure stand plainly, doubtful ones behind a question mark. */
class VendorNameTests {

    private static final String SAMPLE = """
            Microsoft => Microsoft
            Palantir Technologies, Inc. => Palantir Technologies
            Google LLC => Google
            Northwind Traders, Inc => Northwind Traders
            Contoso Corp. => Contoso
            Contoso Corporation => Contoso
            Fabrikam Ltd => Fabrikam
            Fabrikam, Ltd. => Fabrikam
            Tailspin GmbH => Tailspin
            Wingtip Toys, L.L.C. => Wingtip Toys
            Adventure Works Co. => Adventure Works
            International Business Machines => International Business Machines
            Booz Allen Hamilton, Inc. => Booz Allen Hamilton
            Ernst & Young => Ernst & Young
            Rohde & Schwarz => Rohde & Schwarz
            AT&T => AT&T
            3M => 3M
            S&P Global => S&P Global
            Hewlett-Packard => Hewlett-Packard
            Microsoft; Google => Microsoft | Google
            Microsoft, OpenAI => Microsoft | OpenAI
            Northwind, Inc., Contoso, LLC => Northwind | Contoso
            Mistral / Cohere => Mistral | Cohere
            OpenAI; Anthropic; Google => OpenAI | Anthropic | Google
            SAP, SAP => SAP
            Litware, Not available => Litware
            Litware Inc; N/A => Litware
            Contoso, Ltd.; Fabrikam, Inc. => Contoso | Fabrikam
            Proseware + Litware => Proseware | Litware
            Adatum, and Trey Research => Adatum | Trey Research
            Not available =>
            Not Applicable =>
            N/A =>
            n/a =>
            None =>
            TBD =>
            In-house =>
            In house development =>
            In-house (data team) =>
            Open source =>
            Unknown =>
            Internal =>
            various => ?
            Various cloud vendors => ?
            Contractor teams => ?
            Microsoft (part of the cloud contract) => ?
            Contoso and Fabrikam => ?
            The model is run by a partner that we may not name here. => ?
            Litware PIID 12AB34 => ?
            Fabrikam DBA Tailspin => ?
            """;

    @Test
    void nobody_is_added_for_sure_who_is_not_a_vendor() {
        var wrong = SAMPLE.lines()
                .filter(line -> !read(line.split(" =>")[0]).equals(line.split(" =>", 2)[1].strip()))
                .toList();
        long size = SAMPLE.lines().count();
        System.out.printf("Vendor names: %d of %d values read as labelled%n", size - wrong.size(), size);
        assertThat(size).isEqualTo(50);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"various,NOT_A_NAME", "Contoso and Fabrikam,SEVERAL_READINGS", "Lamps by a partner,SENTENCE", "X,SHORT"
    })
    void a_doubt_has_a_reason(String cell, VendorName.Doubt doubt) {
        assertThat(VendorName.split(cell)).singleElement().isEqualTo(new VendorName.Doubtful(cell, doubt));
    }

    @Test
    void a_cell_is_bounded_before_it_is_matched_and_its_names_are_compared_as_names() {
        assertThat(read("Acme" + " ".repeat(20_000) + "Beta")).isEqualTo("Acme | Beta");
        assertThat(read("Acme  Beta")).isEqualTo("Acme Beta");
        assertThat(VendorName.split("a" + ",".repeat(14_000) + "b")).hasSizeLessThan(2);
        assertThat(VendorName.split("x".repeat(100_000))).hasSize(1);
        assertThat(VendorName.split("a, b, c, d, ".repeat(100))).hasSize(4);
        var many = IntStream.range(0, 500).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        assertThat(VendorName.split(many)).singleElement().isInstanceOf(VendorName.Doubtful.class);
        assertThat(read("STRAẞE AI; Straße\u00A0ai; strasse  AI\u200B")).isEqualTo("STRAẞE AI");
        assertThat(read("Skerry (one, two), Gulltopp (three, four)")).isEqualTo("? | ?");
        assertThat(read("\u200B; \u3164, \u2800")).isEmpty();
    }

    @Test
    void a_cell_that_is_too_long_is_cut_between_its_names() {
        for (String between : List.of(", ", "; ", "\n", "|"))
            assertThat(read(("Skerry" + between).repeat(1_995 / (6 + between.length())) + "Fjord Gulltopp"))
                    .as(between)
                    .isEqualTo("Skerry");
        assertThat(read("Inc., ".repeat(2_000))).doesNotContain("In");
    }

    @Test
    void a_name_with_its_legal_form_is_said_alone() {
        for (String cell : List.of("OpenAI", " OPENAI ", "OpenAI, Inc.", "OpenAI Inc", "OpenAI,Inc."))
            assertThat(VendorName.isAlone(cell, "openai")).as(cell).isTrue();
        for (String cell : List.of("OpenAI, Contoso", "OpenAI; Contoso", "OpenAI API", "", "Contoso, Inc."))
            assertThat(VendorName.isAlone(cell, "openai")).as(cell).isFalse();
    }

    @Test
    void a_hostile_cell_takes_time_linear_in_its_length() {
        for (String piece : new String[] {
            " ", ",", ", ", "(, ", ")", "inc ", ", inc", "a, ", "is ", ". A", "-", "1", "a\n", "in-house"
        }) LinearTime.check("vendor cell", VendorName::split, size -> "a" + piece.repeat(size / piece.length()) + "b");
    }

    private static String read(String cell) {
        return VendorName.split(cell).stream()
                .map(it -> it instanceof VendorName.Doubtful ? "?" : it.text())
                .collect(Collectors.joining(" | "));
    }
}
