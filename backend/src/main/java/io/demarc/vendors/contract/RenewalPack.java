package io.demarc.vendors.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to ask for before a contract goes on, by weight: what is promised nowhere first, then the terms that it says
 * nothing about.
 *
 * @param duties promised nowhere, the heaviest first
 * @param silent which terms it is silent on: the end of a message key each
 * @param shortNotice how many days before a change of prices we hear of it, where that is too few; -1 where it is not
 */
record RenewalPack(List<Duty> duties, List<String> silent, int shortNotice) {

    /** With less, costs cannot be planned (domain specification, 8.4). */
    private static final int PRICE_NOTICE = 90;

    private static final int FEW = 8;

    static RenewalPack of(List<Duty> duties, ContractFacts facts) {
        var silent = new ArrayList<String>();
        if (facts.priceNoticeDays() == null) silent.add("prices");
        if (facts.liability() == null) silent.add("liability");
        if (facts.indemnity() == null) silent.add("indemnity");
        if (facts.exitHelp() == null) silent.add("exit");
        var price = facts.priceNoticeDays();
        return new RenewalPack(
                Stream.concat(
                                duties.stream().filter(it -> it.group() == Duty.Group.NEITHER),
                                duties.stream().filter(it -> it.group() == Duty.Group.NOT_PROMISED))
                        .sorted((one, other) -> Long.compare(other.weight(), one.weight()))
                        .toList(),
                silent,
                price == null || price >= PRICE_NOTICE ? -1 : price);
    }

    public List<Duty> first() {
        return duties.stream().limit(FEW).toList();
    }

    /** Those that weigh less. */
    public List<Duty> others() {
        return duties.stream().skip(FEW).toList();
    }

    public int size() {
        return duties.size() + silent.size() + (shortNotice < 0 ? 0 : 1);
    }

    public boolean isEmpty() {
        return size() == 0;
    }
}
