package io.demarc.identity.signin;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Network;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.TooManyTries;
import io.demarc.identity.entry.Tries;
import io.demarc.identity.entry.Tries.Try;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks whether an address and a password fit, once that has been counted; no connection is held meanwhile. */
@Component
class Look {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Tries tries;
    private final Devices devices;

    Look(Credentials credentials, Passwords passwords, Tries tries, Devices devices) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
        this.devices = devices;
    }

    /** @throws TooManyTries when the password may not be looked at yet */
    Looked at(LoginName name, String password, ComingFrom from) {
        var all = credentials.of(name);
        var known = devices.known(
                from.device(), all.stream().map(Credential::person).toList());
        var here = all.stream().filter(it -> known.contains(it.person())).toList();
        var others = all.stream().filter(it -> !known.contains(it.person())).toList();
        if (here.isEmpty()) {
            var counted = tries.signIn(name, Network.of(from.address()));
            return new Looked(
                    fitting(from.stranger(), others, password),
                    List.of(counted),
                    all.size() == 1 ? List.of(counted) : List.of());
        }
        String device = String.valueOf(from.device());
        var counted = tries.onDevice(name, device);
        var looked = new Looked(fitting(Asker.device(device), here, password), List.of(counted), List.of(counted));
        return others.isEmpty() ? looked : further(looked, others, name, password, from);
    }

    /** What the device is not known for is counted as if it were not known. */
    private Looked further(Looked looked, List<Credential> others, LoginName name, String password, ComingFrom from) {
        Try counted;
        try {
            counted = tries.signIn(name, Network.of(from.address()));
        } catch (TooManyTries tooMany) {
            if (looked.fitting().isEmpty()) throw tooMany;
            return looked;
        }
        var fitting = new ArrayList<>(looked.fitting());
        fitting.addAll(fitting(from.stranger(), others, password));
        return new Looked(fitting, List.of(looked.counted().getFirst(), counted), looked.forgotten());
    }

    /** Compares with something in any case, so that it takes as long where there is nothing. */
    private List<Credential> fitting(Asker asker, List<Credential> all, String password) {
        if (all.isEmpty()) passwords.matches(asker, password, null);
        return all.stream()
                .filter(it -> passwords.matches(asker, password, it.hash()))
                .toList();
    }
}
