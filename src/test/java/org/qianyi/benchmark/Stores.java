package org.qianyi.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.RuleFolder;
import org.qianyi.publication.Changes;
import org.qianyi.publication.PublicationStore;
import org.qianyi.publication.ReportStore;

/** Stores that keep nothing, so that what grows is not them. */
final class Stores {

    static final class Publications implements PublicationStore {
        @Override
        public void keep(Entry entry, RuleFolder folder, @Nullable Changes changes) {}

        @Override
        public List<Entry> list() {
            return List.of();
        }

        @Override
        public List<Activation> history(long before, int most) {
            return List.of();
        }

        @Override
        public Optional<Entry> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<RuleFolder> folder(String id) {
            return Optional.empty();
        }
    }

    static final class Reports implements ReportStore {
        final AtomicLong kept = new AtomicLong();

        @Override
        public void keep(Kept answer) {
            kept.incrementAndGet();
        }

        @Override
        public Optional<Kept> find(String id) {
            return Optional.empty();
        }

        @Override
        public int deleteBefore(Instant moment) {
            return 0;
        }
    }

    private Stores() {}
}
