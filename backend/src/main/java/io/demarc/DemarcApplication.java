package io.demarc;

import io.demarc.operator.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DemarcApplication {

    public static void main(String[] arguments) {
        Commands.run(DemarcApplication.class, arguments).ifPresent(System::exit);
        SpringApplication.run(DemarcApplication.class, arguments);
    }
}
