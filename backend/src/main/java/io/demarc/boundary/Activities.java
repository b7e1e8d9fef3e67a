package io.demarc.boundary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What each side of a cell does. Each activity has one accountable party and its own evidence. */
public record Activities(List<String> ours, List<String> providers) {

    static final Activities NONE = new Activities(List.of(), List.of());

    public Activities {
        ours = List.copyOf(ours);
        providers = List.copyOf(providers);
    }

    /** Items end at a semicolon, or at a comma outside brackets. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ';' || (c == ',' && depth == 0)) {
                items.add(item(text.substring(start, at)));
                start = at + 1;
            }
        }
        items.add(item(text.substring(start)));
        return items;
    }

    private static String item(String text) {
        String item = text.strip();
        return item.isEmpty() ? item : Character.toUpperCase(item.charAt(0)) + item.substring(1);
    }

    /** Those of every leg. What we would do alike in several is listed once; two providers never answer for one item. */
    Activities and(Activities other) {
        Set<String> mine = new LinkedHashSet<>(ours);
        mine.addAll(other.ours);
        List<String> theirs = new ArrayList<>(providers);
        theirs.addAll(other.providers);
        return new Activities(List.copyOf(mine), theirs);
    }

    int count() {
        return ours.size() + providers.size();
    }
}
