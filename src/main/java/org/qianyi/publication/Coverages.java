package org.qianyi.publication;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Inventory;
import org.qianyi.rules.engine.RuleLibrary;

/** The coverage of the rules that answer, reckoned once for each publication. */
public final class Coverages {

    private record Reckoned(String sha256, Coverage coverage) {}

    private final Publisher publisher;
    private final Inventory inventory;
    private final AtomicReference<@Nullable Reckoned> last = new AtomicReference<>();

    public Coverages(Publisher publisher, Inventory inventory) {
        this.publisher = publisher;
        this.inventory = inventory;
    }

    /** That of the live publication. */
    public Coverage live() {
        Publication live = publisher.live();
        Reckoned known = last.get();
        if (known == null || !known.sha256().equals(live.sha256())) {
            known = new Reckoned(
                    live.sha256(),
                    Coverage.of(
                            live.library().documents().stream()
                                    .map(RuleLibrary.Compiled::sheet)
                                    .toList(),
                            live.folder(),
                            inventory));
            last.set(known);
        }
        return known.coverage();
    }
}
