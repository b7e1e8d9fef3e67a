package io.demarc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DemarcApplication {

    public static void main(String[] arguments) {
        if (LedgerCheck.isAskedBy(arguments)) System.exit(LedgerCheck.run(arguments));
        if (OpenOrganization.isAskedBy(arguments)) System.exit(OpenOrganization.run(arguments));
        if (ResetPassword.isAskedBy(arguments)) System.exit(ResetPassword.run(arguments));
        SpringApplication.run(DemarcApplication.class, arguments);
    }
}
