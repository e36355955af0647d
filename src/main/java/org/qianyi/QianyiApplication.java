package org.qianyi;

import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; or carries out what else the command line asks for, and ends. */
@SpringBootApplication
public class QianyiApplication {

    public static void main(String[] args) {
        OptionalInt exit = Command.run(args, System.out, System.err);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(QianyiApplication.class, args);
    }
}
