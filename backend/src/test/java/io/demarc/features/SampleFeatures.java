package io.demarc.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An offering of its own, with the features that a test gives it. */
record SampleFeatures(Visitor keeper, PageSamples samples, String offering) {

    static SampleFeatures of(Visitor keeper, PageSamples samples) {
        var vendor = made(keeper, "/@demo/vendors", Map.of("name", "Quill " + UUID.randomUUID()));
        var offering = made(
                keeper,
                "/@demo/offerings",
                Map.of("vendor", id(vendor), "name", "Mail Desk " + UUID.randomUUID(), "kind", "APPLICATION"));
        return new SampleFeatures(keeper, samples, offering);
    }

    String path() {
        return offering + "/features";
    }

    UUID id() {
        return UUID.fromString(id(offering));
    }

    void add(String name, FeatureState state) {
        var sent = keeper.post(
                path(),
                Map.of("name", name, "does", "does " + name, "state", state.name(), "touches", "Mail of " + name));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    UUID feature(String name) {
        return Objects.requireNonNull(samples.owner()
                .queryForObject("select id from feature where offering_id = ? and name = ?", UUID.class, id(), name));
    }

    String path(String name) {
        return path() + "/" + feature(name);
    }

    String state(String name) {
        return "state." + feature(name);
    }

    /** Sends a form of the page as it is now. */
    Page look(Visitor visitor) {
        return look(visitor, visitor.get(path()).fields("#look"));
    }

    Page look(Visitor visitor, Map<String, List<String>> fields) {
        return visitor.send(path() + "/look", fields);
    }

    Page rule(Visitor visitor, String name, String as, String because) {
        var path = path(name) + "/registration";
        var version = visitor.get(path).one("form.dm-form [name=version]").val();
        return visitor.post(path, Map.of("as", as, "because", because, "version", version));
    }

    /** As if all of it had happened so many months ago. */
    void wasMonthsAgo(int months) {
        samples.owner().update("""
                update sweep set begun_on = begun_on - make_interval(months => ?), looked_on = looked_on - make_interval(months => ?),
                       looked_before_on = looked_before_on - make_interval(months => ?) where offering_id = ?
                """, months, months, months, id());
    }

    LocalDate nextQuarter() {
        return samples.owner()
                .queryForObject("select next_quarter from sweep where offering_id = ?", LocalDate.class, id());
    }

    private static String made(Visitor keeper, String path, Map<String, String> form) {
        var page = keeper.post(path, form);
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
