package org.qianyi.publication;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the log may say of something that failed. */
public final class Fault {

    private static final int CAUSES_SHOWN = 8;
    private static final int FRAMES_SHOWN = 40;

    /** What failed and where, each cause in turn, without the messages: they may repeat what was sent. */
    public static String trace(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_SHOWN) // causes may go in a circle
                .map(cause -> cause.getClass().getName()
                        + Stream.of(cause.getStackTrace())
                                .limit(FRAMES_SHOWN)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private Fault() {}
}
