package org.qianyi.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.qianyi.assessment.Assessor;
import org.qianyi.plan.NearMisses;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.publication.Desk;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.Publisher;

/**
 * Swaps the rules again and again while two threads go on asking, and prints what the JVM holds.
 */
final class SwapSoak {

    private static final int ASKING = 2;
    private static final int EVERY = 50;

    private final Publisher publisher = new Publisher(
            new FolderCheck(Given.CATALOGUE, Given.REFERENCE), new Stores.Publications(), Clock.systemUTC());
    private final Desk desk = new Desk(
            new NearMisses(new Assessor(Given.CATALOGUE, Given.REFERENCE), Given.CATALOGUE, Given.REFERENCE),
            publisher,
            new Stores.Reports(),
            new ProfileReader(Given.CATALOGUE, Given.REFERENCE),
            new CanonicalJson(Given.CATALOGUE),
            Clock.systemUTC(),
            "soak");
    private final Profile[] profiles = Given.profiles(512);
    private final AtomicBoolean asking = new AtomicBoolean(true);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /** Makes so many swaps; returns how many requests failed. */
    long run(int swaps) throws InterruptedException {
        RuleFolder folder = Given.folder();
        Edits edits = new Edits(folder);
        publish(folder);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            Thread thread = new Thread(this::ask, "asking-" + i);
            thread.start();
            threads.add(thread);
        }
        System.out.println("swaps  answered  failed  heap MB  metaspace MB  classes");
        report(0);
        for (int swap = 1; swap <= swaps; swap++) {
            publish(swap % 2 == 0 ? edits.figure() : edits.rule());
            if (swap % EVERY == 0) {
                report(swap);
            }
        }
        asking.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
        return failed.get();
    }

    private void ask() {
        for (int i = 0; asking.get(); i = (i + 1) % profiles.length) {
            try {
                desk.assess(profiles[i], Given.AS_OF, publisher.live());
                answered.incrementAndGet();
            } catch (RuntimeException e) {
                failed.incrementAndGet();
                System.out.println("failed: " + e);
            }
        }
    }

    private void publish(RuleFolder folder) {
        Publisher.Attempt attempt = publisher.publish(folder);
        if (!attempt.published()) {
            throw new IllegalStateException(attempt.findings().toString());
        }
    }

    private void report(int swaps) {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        System.out.printf(
                Locale.ROOT,
                "%5d  %8d  %6d  %7.1f  %12.1f  %7d%n",
                swaps,
                answered.get(),
                failed.get(),
                heap / 1e6,
                metaspace / 1e6,
                classes);
    }
}
