package io.demarc.boundary.sheet;

import io.demarc.boundary.sheet.ProviderSheet.Origin;
import io.demarc.boundary.sheet.ProviderSheetEvent.SheetAdded;
import io.demarc.boundary.sheet.ProviderSheetEvent.SheetRowMapped;
import io.demarc.boundary.sheet.ProviderSheetEvent.SheetRowsMapped;
import io.demarc.boundary.sheet.ProviderSheetEvent.SheetWordsExplained;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What providers say they answer for: keeps each version of a sheet, and what people find its rows and words to mean. */
@Service
@Transactional
public class ProviderSheets {

    private final ProviderSheetRepository sheets;
    private final SheetLines lines;
    private final KeptSheets kept;
    private final Offerings offerings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderSheets(
            ProviderSheetRepository sheets,
            SheetLines lines,
            KeptSheets kept,
            Offerings offerings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.kept = kept;
        this.offerings = offerings;
        this.events = events;
        this.clock = clock;
    }

    /** The newest version; none while nobody has added one. */
    @Transactional(readOnly = true)
    Optional<ProviderSheet> newest(OfferingId offering) {
        return sheets.findFirstByOfferingIdOrderByNumberDesc(offering.value());
    }

    /**
     * What words mean that stand for who answers: as it was said of the newest version, else as it is known.
     *
     * @param names who is the provider here
     */
    @Transactional(readOnly = true)
    SheetWords words(OfferingId offering, Collection<String> names) {
        var said = new LinkedHashMap<String, Claim>();
        newest(offering).ifPresent(it -> kept.words(it.id()).stream()
                .filter(word -> word.claim() != null)
                .forEach(word -> said.put(word.word(), word.claim())));
        return new SheetWords(said, List.copyOf(names));
    }

    /** Refuses whoever has seen another version last; 0 for none. */
    @Transactional(readOnly = true)
    Optional<ProviderSheet> requireNewest(OfferingId offering, int number) {
        var newest = newest(offering);
        if (newest.map(ProviderSheet::number).orElse(0) != number) throw stale(offering);
        return newest;
    }

    /** @param before the number of the newest version that was known; 0 for none */
    void add(OfferingId offering, int before, Origin origin, SheetReading reading, SheetWords words, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.facts(offering);
        var last = requireNewest(offering, before);
        var sheet =
                keep(new ProviderSheet(offering, before + 1, origin, reading, me.actor(), clock.instant()), offering);
        lines.addWords(sheet.id(), words.of(SheetReading.words(reading.lines())));
        lines.add(sheet.id(), reading.lines());
        last.ifPresent(it -> lines.takeOver(sheet.id(), it.id()));
        events.publishEvent(new SheetAdded(
                me.origin(clock.instant()), offering, reading.lines().size()));
    }

    private ProviderSheet keep(ProviderSheet sheet, OfferingId offering) {
        try {
            return sheets.saveAndFlush(sheet);
        } catch (DataIntegrityViolationException overtaken) {
            throw stale(offering);
        }
    }

    /** @param activities the ids of those that the row is about; none where it is about nothing of ours */
    void map(OfferingId offering, int sheet, int row, int version, List<String> activities, Member me) {
        var at = edited(offering, sheet, me);
        if (!lines.map(at.id(), row, version, activities, me.actor(), clock.instant())) throw stale(offering);
        events.publishEvent(new SheetRowMapped(me.origin(clock.instant()), offering, row, activities));
    }

    /** Takes rows that bear ids of these to be about them. */
    void mapByIds(OfferingId offering, int sheet, Collection<String> activities, Member me) {
        var at = edited(offering, sheet, me);
        int mapped = lines.mapByIds(at.id(), activities, me.actor(), clock.instant());
        if (mapped > 0) events.publishEvent(new SheetRowsMapped(me.origin(clock.instant()), offering, mapped));
    }

    /**
     * What a word of a sheet means.
     *
     * @param shown what the form showed; null for nothing
     * @param now what somebody says; null leaves it as it is
     */
    record Meaning(@Nullable Claim shown, @Nullable Claim now) {}

    /** @param words what each means */
    void explain(OfferingId offering, int sheet, Map<String, Meaning> words, Member me) {
        var at = edited(offering, sheet, me);
        var now = new HashMap<String, @Nullable Claim>();
        kept.words(at.id()).forEach(it -> now.put(it.word(), it.claim()));
        if (!now.keySet().containsAll(words.keySet())) throw Offer.missed();
        var changed = new LinkedHashMap<String, Claim>();
        words.forEach((word, meaning) -> {
            var claim = meaning.now();
            if (claim == null || claim == meaning.shown()) return;
            if (now.get(word) != meaning.shown() && now.get(word) != claim) throw stale(offering);
            if (now.get(word) != claim) changed.put(word, claim);
        });
        if (changed.isEmpty()) return;
        lines.explain(at.id(), changed);
        events.publishEvent(new SheetWordsExplained(
                me.origin(clock.instant()), offering, List.copyOf(changed.keySet()), List.copyOf(changed.values())));
    }

    /** The newest version, if it is the one that was shown. */
    private ProviderSheet edited(OfferingId offering, int number, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.facts(offering);
        if (newest(offering).isEmpty()) throw new NotFound();
        return requireNewest(offering, number).orElseThrow();
    }

    private static ObjectOptimisticLockingFailureException stale(OfferingId offering) {
        return new ObjectOptimisticLockingFailureException(ProviderSheet.class, offering);
    }
}
