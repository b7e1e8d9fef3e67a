package io.demarc.vendors.contract;

import io.demarc.evidence.Items;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a clause can promise: what the provider does in a layer. */
@Component
class PromisedItems {

    private final ObjectProvider<Items> named;
    private final ObjectProvider<Expectations> expectations;

    PromisedItems(ObjectProvider<Items> named, ObjectProvider<Expectations> expectations) {
        this.named = named;
        this.expectations = expectations;
    }

    /** What the layers are called, by their ids. */
    Map<String, String> layers() {
        var names = new LinkedHashMap<String, String>();
        expectations.forEach(it -> names.putAll(it.layers()));
        return names;
    }

    /** By their ids, in the order in which they are listed. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        named.orderedStream().forEach(it -> it.texts().forEach((id, text) -> {
            if (isProviders(id)) texts.put(id, text);
        }));
        return texts;
    }

    boolean has(String item) {
        return texts().containsKey(item);
    }

    /** Whether it is an activity that is the provider's, like {@code L12.P4}. */
    static boolean isProviders(String item) {
        return item.matches("L\\d\\d\\.P\\d+");
    }
}
