package io.demarc.boundary.sheet;

import io.demarc.text.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a sheet for who answers mean.
 *
 * @param said what somebody said of them
 * @param names who is the provider
 */
record SheetWords(Map<String, Claim> said, List<String> names) {

    boolean knows(String word) {
        return claim(word).isPresent();
    }

    /** Each with its meaning; null for one that has to be asked for. */
    Map<String, @Nullable Claim> of(Collection<String> words) {
        var claims = new LinkedHashMap<String, @Nullable Claim>();
        words.forEach(it -> claims.put(it, claim(it).orElse(null)));
        return claims;
    }

    private Optional<Claim> claim(String word) {
        if (said.containsKey(word)) return Optional.of(said.get(word));
        var name = Name.of(word);
        boolean provider = name.isPresent() && names.stream().map(Name::new).anyMatch(it -> it.isSame(name.get()));
        return provider ? Optional.of(Claim.PROVIDER) : Claim.of(word);
    }
}
