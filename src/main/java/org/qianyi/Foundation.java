package org.qianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;
import org.qianyi.publication.FolderCheck;

/**
 * What the service stands on and what takes long: field catalogue, reference lists, and the rule folder as it lies, checked and compiled.
 * None of it needs Spring, so it is laid on threads of its own while Spring starts; whoever asks waits.
 */
final class Foundation {

    /** The rule folder as it lay, and what came of its check. */
    record Rules(RuleFolder folder, FolderCheck.Result checked) {}

    private final CompletableFuture<FieldCatalogue> catalogue;
    private final CompletableFuture<ReferenceData> reference;
    private final CompletableFuture<Inventory> inventory;
    private final CompletableFuture<FolderCheck> check;
    private final CompletableFuture<Rules> rules;
    private final CompletableFuture<String> engine;

    private Foundation(Settings settings, ExecutorService threads) {
        this.catalogue = CompletableFuture.supplyAsync(FieldCatalogue::load, threads);
        this.reference =
                CompletableFuture.supplyAsync(() -> ReferenceData.load(existing(settings.seeds(), "seeds")), threads);
        this.inventory = CompletableFuture.supplyAsync(() -> Inventory.load(settings.seeds()), threads);
        this.check =
                CompletableFuture.supplyAsync(() -> new FolderCheck(catalogue(), reference(), inventory()), threads);
        this.rules = CompletableFuture.supplyAsync(() -> rules(existing(settings.rules(), "rules")), threads);
        this.engine = CompletableFuture.supplyAsync(() -> EngineVersion.of(settings.seeds()), threads);
    }

    /** Begins at once. */
    static Foundation lay(Settings settings) {
        // Each task waits only for tasks handed in before it, so that two threads cannot block each other.
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread own = new Thread(task, "foundation");
            own.setDaemon(true);
            return own;
        });
        Foundation foundation = new Foundation(settings, threads);
        threads.shutdown(); // once the work is done
        return foundation;
    }

    FieldCatalogue catalogue() {
        return wait(catalogue);
    }

    ReferenceData reference() {
        return wait(reference);
    }

    Inventory inventory() {
        return wait(inventory);
    }

    FolderCheck check() {
        return wait(check);
    }

    Rules rules() {
        return wait(rules);
    }

    /** What besides rules and profile an answer depends on. */
    String engine() {
        return wait(engine);
    }

    private Rules rules(Path folder) {
        try {
            RuleFolder read = RuleFolder.read(folder);
            return new Rules(read, check().check(read, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T wait(CompletableFuture<T> laid) {
        try {
            return laid.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Path existing(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "没有 %s 文件夹 %s;请在项目根目录启动，或设 QIANYI_%s。No %s folder at %s: start in the project's folder, or set QIANYI_%s."
                            .formatted(
                                    name,
                                    folder.toAbsolutePath(),
                                    name.toUpperCase(Locale.ROOT),
                                    name,
                                    folder.toAbsolutePath(),
                                    name.toUpperCase(Locale.ROOT)));
        }
        return folder;
    }
}
