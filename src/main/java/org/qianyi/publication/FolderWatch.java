package org.qianyi.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.RuleFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rule folder a few times a second and publishes it once a change has settled: two looks in a row that see the same
 * text. Looking costs a few milliseconds, and unlike file events it works on every file system, network ones too.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final Publisher publisher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rule-folder-watch");
        thread.setDaemon(true);
        return thread;
    });

    private String handled;
    private @Nullable String seen;

    /**
     * @param handled content hash of the folder that has been dealt with already
     */
    public FolderWatch(Path folder, Publisher publisher, String handled) {
        this.folder = folder;
        this.publisher = publisher;
        this.handled = handled;
    }

    public void start(Duration interval) {
        timer.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            RuleFolder now = RuleFolder.read(folder);
            String sha256 = now.sha256();
            boolean settled = sha256.equals(seen);
            seen = sha256;
            if (settled && !sha256.equals(handled)) {
                handled = sha256;
                report(publisher.publish(now));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("rule folder could not be looked at: {}", e.toString());
        }
    }

    private static void report(Publisher.Attempt attempt) {
        if (attempt.published()) {
            LOG.info("rules published: {}", Publication.id(attempt.sha256()));
        } else {
            LOG.warn(
                    "rules refused, the last good ones go on answering; {} findings",
                    attempt.findings().size());
            attempt.findings().stream().limit(20).forEach(finding -> LOG.warn("{}", finding));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
