package io.demarc.identity.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zones that a person knows: cities of the IANA database by region, with how far from UTC they are at the time of
 * asking. Names for machines, old spellings and zones of single systems are left out, but one that somebody has stays.
 */
final class Zones {

    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+");

    private Zones() {}

    /** @param name the region, or empty for what belongs to none */
    record Region(String name, List<City> cities) {}

    /** @param words like "Oslo (UTC+01:00)" */
    record City(String id, String words) {}

    /** @param own what the person has chosen before, offered whatever it is */
    static Stream<String> offered(@Nullable String own) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || id.equals(own) || CITY.matcher(id).matches());
    }

    static List<Region> regions(@Nullable String own, Instant at) {
        var byRegion = new TreeMap<String, List<City>>();
        offered(own).sorted().forEach(id -> {
            boolean city = CITY.matcher(id).matches();
            var region = city ? id.substring(0, id.indexOf('/')) : "";
            byRegion.computeIfAbsent(region, key -> new ArrayList<>())
                    .add(new City(id, words(city ? id.substring(id.indexOf('/') + 1) : id, ZoneId.of(id), at)));
        });
        return byRegion.entrySet().stream()
                .map(it -> new Region(it.getKey(), it.getValue()))
                .toList();
    }

    private static String words(String name, ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at).getId();
        var place = name.replace('_', ' ').replace("/", ", ");
        return offset.equals("Z")
                ? place + (place.equals("UTC") ? "" : " (UTC)")
                : "%s (UTC%s)".formatted(place, offset);
    }
}
