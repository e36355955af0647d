package org.qianyi.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rule folder a few times a second and publishes it once a change has settled: two looks in a row that see the same
 * text. Looking costs a few milliseconds, and unlike file events it works on every file system, network ones too.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private static final String UNREADABLE = "unreadable-folder";

    /** What the program or the database could not do at once it tries again, but not at every look. */
    private static final int LOOKS_BETWEEN_TRIES = 20;

    private final Path folder;
    private final Publisher publisher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rule-folder-watch");
        thread.setDaemon(true);
        return thread;
    });

    private String handled;
    private String failed = "";
    private int pause;
    private @Nullable String seen;
    private String trouble = "";

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
            if (trouble.equals(UNREADABLE)) {
                handled = ""; // it is back: look at it anew, so that the trouble does not stay on the page
            }
            trouble = "";
            boolean settled = sha256.equals(seen);
            seen = sha256;
            boolean due = !sha256.equals(failed) || --pause <= 0;
            if (settled && due && !sha256.equals(handled)) {
                failed = sha256;
                pause = LOOKS_BETWEEN_TRIES;
                report(publisher.publish(now));
                handled = sha256;
                failed = "";
            }
        } catch (IOException e) {
            trouble(
                    Finding.at(
                            "",
                            Position.START,
                            UNREADABLE,
                            "规则文件夹无法读取，原来的规则继续用。请检查文件夹是否还在、能否读取。",
                            "The rule folder cannot be read; the last good rules go on answering. See whether it is there and readable."));
        } catch (Throwable e) { // an error must not end the looking
            LOG.error("publishing failed: {}", e.toString());
            trouble(Finding.at(
                    "",
                    Position.START,
                    "publishing-failed",
                    "发布时程序出错（%s），原来的规则继续用。过一会儿会自动再试；一直不行请报给开发者。"
                            .formatted(e.getClass().getName()),
                    "Publishing failed (%s); the last good rules go on answering. It is tried again by itself; if that does not help, report it."
                            .formatted(e.getClass().getName())));
        }
    }

    /** Shows trouble once, until something else happens. */
    private void trouble(Finding finding) {
        if (!finding.code().equals(trouble)) {
            trouble = finding.code();
            report(publisher.refuse(seen == null ? publisher.live().sha256() : seen, List.of(finding)));
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
