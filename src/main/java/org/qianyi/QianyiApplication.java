package org.qianyi;

import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Binder;

/** Starts the service; or carries out what else the command line asks for, and ends. */
@SpringBootApplication
public class QianyiApplication {

    public static void main(String[] args) {
        OptionalInt exit = Command.run(args, System.out, System.err);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        application().run(args);
    }

    /** The service, which lays its {@link Foundation} as soon as it knows its settings. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(QianyiApplication.class);
        application.addInitializers(context -> {
            Settings settings = Binder.get(context.getEnvironment())
                    .bind("qianyi", Settings.class)
                    .get();
            context.getBeanFactory().registerSingleton("foundation", Foundation.lay(settings));
        });
        return application;
    }
}
