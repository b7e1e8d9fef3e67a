package io.demarc.identity.settings;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a one-time link leads, as it is handed over: below the address at which the portal was reached just now. */
@Component
class LinkAddress {

    String of(String token) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath("/links/" + token)
                .toUriString();
    }
}
