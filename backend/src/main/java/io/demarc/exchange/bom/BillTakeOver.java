package io.demarc.exchange.bom;

import io.demarc.identity.Member;
import io.demarc.text.Name;
import io.demarc.vendors.Modality;
import io.demarc.vendors.ModelCardFacts;
import io.demarc.vendors.ModelCards;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.ModelVersions;
import io.demarc.vendors.Models;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the directory what lines say: all of what it does not know, and what it says otherwise only where that is wanted. */
@Component
class BillTakeOver {

    private final BillKnown known;
    private final Vendors vendors;
    private final Models models;
    private final ModelCards cards;
    private final ModelVersions versions;
    private final Offerings offerings;

    BillTakeOver(
            BillKnown known,
            Vendors vendors,
            Models models,
            ModelCards cards,
            ModelVersions versions,
            Offerings offerings) {
        this.known = known;
        this.vendors = vendors;
        this.models = models;
        this.cards = cards;
        this.versions = versions;
        this.offerings = offerings;
    }

    /** What became of each, by its number. The directory is asked anew: it may have changed since it was compared. */
    Map<Long, BillMatch> take(List<BillLines.Numbered> lines, Bill.Way way, Member me) {
        var parties = vendors.findOrAdd(
                lines.stream().map(it -> it.line().party()).distinct().toList(), me);
        var matches = known.match(lines.stream().map(BillLines.Numbered::line).toList());
        var done = new LinkedHashMap<Long, BillMatch>();
        for (int at = 0; at < lines.size(); at++) {
            var match = matches.get(at);
            var vendor = parties.get(new Name(match.line().party()).key());
            if (vendor == null) throw new IllegalStateException("a vendor that was named was not found or added");
            var id = match.line().service() ? service(match, vendor, way, me) : model(match, vendor, way, me);
            done.put(lines.get(at).number(), match.at(id));
        }
        return done;
    }

    private UUID model(BillMatch match, VendorId vendor, Bill.Way way, Member me) {
        var says = match.taken(way.replaces());
        var name = match.line().name();
        var target = match.target();
        var id = target == null ? models.add(facts(ModelFacts.named(vendor, name), says), me) : new ModelId(target);
        if (target != null) models.describe(id, facts(models.facts(id), says), me);
        var card = target == null ? ModelCardFacts.UNKNOWN : cards.facts(id);
        cards.state(id, card(card, says), me);
        versions.name(id, match.versions(), me);
        return id.value();
    }

    private UUID service(BillMatch match, VendorId vendor, Bill.Way way, Member me) {
        var says = match.taken(way.replaces());
        if (match.target() != null) {
            var id = new OfferingId(match.target());
            offerings.describe(id, facts(offerings.facts(id), says), me);
            return id.value();
        }
        var kind = way.services() == null ? OfferingKind.MODEL_API : way.services();
        return offerings
                .add(facts(OfferingFacts.named(vendor, match.line().name(), kind), says), me)
                .value();
    }

    private static ModelFacts facts(ModelFacts it, Map<BillField, String> says) {
        var open = says.get(BillField.OPEN_WEIGHTS);
        var tokens = says.get(BillField.CONTEXT_TOKENS);
        var modalities = says.get(BillField.MODALITIES);
        return new ModelFacts(
                it.vendor(),
                it.name(),
                open == null ? it.openWeights() : Boolean.valueOf(open),
                said(says, BillField.LICENCE, it.licence()),
                it.endsOn(),
                new ModelFacts.Abilities(
                        modalities == null ? it.abilities().modalities() : modalities(modalities),
                        tokens == null ? it.abilities().contextTokens() : Integer.valueOf(tokens),
                        it.abilities().hostable()));
    }

    private static Set<Modality> modalities(String said) {
        return Arrays.stream(said.split(", ")).map(Modality::valueOf).collect(Collectors.toSet());
    }

    private static ModelCardFacts card(ModelCardFacts it, Map<BillField, String> says) {
        return new ModelCardFacts(
                said(says, BillField.TASK, it.task()),
                said(says, BillField.ARCHITECTURE, it.architecture()),
                said(says, BillField.LIMITS, it.limits()),
                said(says, BillField.USES, it.uses()));
    }

    /** What an offering is stays what it is where others rest on its parties: a source of weights has none. */
    private static OfferingFacts facts(OfferingFacts it, Map<BillField, String> says) {
        var kind = says.get(BillField.KIND);
        return new OfferingFacts(
                it.vendor(),
                it.name(),
                kind == null ? it.kind() : OfferingKind.valueOf(kind),
                it.tier(),
                it.operator(),
                it.hosting(),
                said(says, BillField.REGIONS, it.regions()),
                said(says, BillField.DATA, it.note()));
    }

    private static @Nullable String said(Map<BillField, String> says, BillField field, @Nullable String before) {
        return says.getOrDefault(field, before);
    }
}
