package io.demarc;

import org.springframework.boot.SpringApplication;

/** Starts the portal on a throw-away database, to look at pages while they are being written. */
public final class Portal {

    private Portal() {}

    public static void main(String[] arguments) {
        SpringApplication.run(DemarcApplication.class, arguments);
    }
}
