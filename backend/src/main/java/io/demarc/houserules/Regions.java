package io.demarc.houserules;

import static io.demarc.deployment.LegQuestions.GLOBAL;
import static io.demarc.deployment.LegQuestions.ROUTED;

import io.demarc.text.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where requests of a place are processed. EU and EEA stand for their countries; a country is known by its name in English or
 * German and by its codes. Whatever else somebody wrote lies in a region only if that has the same name: of the rest nobody can say.
 *
 * @param named by the keys of their names
 * @param anywhere whether a request may be worked on anywhere else; unknown where that is asked and not answered
 */
public record Regions(Set<String> named, Match anywhere) {

    /** What is missing where it is not said, or nobody can say where it lies. */
    static final String REGION = "region";

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** By the key of each name, the countries that it stands for. */
    private static final Map<String, Set<String>> COUNTRIES = countries();

    /** Whether rules can speak of it: a country, EU or EEA. */
    static boolean isKnown(String region) {
        return Name.of(region).map(Name::key).filter(COUNTRIES::containsKey).isPresent();
    }

    public static Regions of(PlaceFacts place) {
        var routed = place.answers().text(ROUTED);
        var anywhere = place.isOurOwn() || routed != null ? Match.of(GLOBAL.equals(routed)) : Match.unknown(ROUTED);
        return new Regions(keys(place.region()), anywhere);
    }

    /** Whether all of it happens within them. */
    public Match within(Collection<String> regions) {
        if (anywhere.isYes()) return Match.NO;
        var inside = named.isEmpty()
                ? Match.unknown(REGION)
                : Match.all(named.stream().map(it -> lies(it, regions)));
        return anywhere.isUnknown() ? inside.and(anywhere) : inside;
    }

    /** Whether some of it happens beyond them. */
    public Match beyond(Collection<String> regions) {
        var within = within(regions);
        return switch (within.state()) {
            case YES -> Match.NO;
            case NO -> Match.YES;
            case UNKNOWN -> within;
        };
    }

    private static Match lies(String place, Collection<String> regions) {
        var keys = regions.stream()
                .flatMap(it -> Name.of(it).stream())
                .map(Name::key)
                .collect(Collectors.toSet());
        if (keys.contains(place)) return Match.YES;
        var countries = COUNTRIES.get(place);
        if (countries == null || keys.stream().anyMatch(it -> !COUNTRIES.containsKey(it))) return Match.unknown(REGION);
        var all = keys.stream()
                .flatMap(it -> COUNTRIES.getOrDefault(it, Set.of()).stream())
                .collect(Collectors.toSet());
        return Match.of(all.containsAll(countries));
    }

    private static Set<String> keys(@Nullable String said) {
        return said == null
                ? Set.of()
                : Stream.of(said.split("[,;/]"))
                        .flatMap(it -> Name.of(it).stream())
                        .map(Name::key)
                        .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> countries() {
        var countries = new HashMap<String, Set<String>>();
        for (String code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            for (String name : List.of(
                    code,
                    country.getISO3Country(),
                    country.getDisplayCountry(Locale.ENGLISH),
                    country.getDisplayCountry(Locale.GERMAN)))
                Name.of(name).ifPresent(it -> countries.put(it.key(), Set.of(code)));
        }
        var eea = new HashSet<>(EU);
        eea.addAll(Set.of("IS", "LI", "NO"));
        Map.of("EU", EU, "European Union", EU, "Europäische Union", EU, "EEA", eea, "EWR", eea, "UK", Set.of("GB"))
                .forEach((name, codes) -> countries.put(new Name(name).key(), Set.copyOf(codes)));
        return countries;
    }
}
