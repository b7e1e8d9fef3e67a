package io.demarc.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * How many guesses a password withstands, by lists that come along: passwords that were stolen elsewhere, words and names
 * of several languages, dates, keyboards, repetitions, and what is known of the person. Nobody else is asked.
 */
final class Guesses {

    /** 2^35, some ten years of trying as fast as Argon2 lets a processor try. */
    private static final double LEAST_BITS = 35;

    /** Looked at; what follows can only make it harder. */
    private static final int LONGEST = 64;

    /** In milliseconds, about: a password that is all patterns is given up on and counted as easy. */
    private static final long PATIENCE = 200;

    private static final int MOST_WORDS = 100;

    private Guesses() {}

    static boolean areMany(String password, Set<String> about) {
        var dictionaries = new ArrayList<Dictionary>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(known(about));
        var configuration = new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setMinimumEntropy(LEAST_BITS)
                .setMaxLength(LONGEST)
                .setCombinationAlgorithmTimeout(PATIENCE)
                .setLocale(Locale.ENGLISH)
                .createConfiguration();
        int end = password.offsetByCodePoints(0, Math.min(LONGEST, password.codePointCount(0, password.length())));
        return new Nbvcxz(configuration).estimate(password.substring(0, end)).isMinimumEntropyMet();
    }

    private static Dictionary known(Set<String> about) {
        var words = new DictionaryBuilder().setDictionaryName("about").setExclusion(true);
        Stream.concat(about.stream(), about.stream().flatMap(it -> List.of(it.split("[^\\p{L}\\p{N}]+")).stream()))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() > 2)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(it -> words.addWord(it, 0));
        return words.createDictionary();
    }
}
