package org.qianyi.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.publication.Publication;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which rules answer, and what became of the last change of the rule folder. */
@Controller
class StatusController {

    private final Publisher publisher;
    private final DateTimeFormatter time;

    StatusController(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        ZoneId zone = clock.getZone();
        this.time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /**
     * The state of the rules.
     *
     * @param live id of the publication that answers
     * @param since when it went live
     * @param last the last folder looked at; null if none
     */
    public record Status(String live, String since, @Nullable Attempt last, List<Entry> publications) {}

    /** The last folder looked at. */
    public record Attempt(String at, String id, boolean published, List<Finding> findings) {}

    /** One publication. */
    public record Entry(String id, String since, boolean live) {}

    @GetMapping("/status")
    String status(Model model) {
        Publication live = publisher.live();
        Attempt last = publisher
                .last()
                .map(attempt -> new Attempt(
                        shown(attempt.at()), Publication.id(attempt.sha256()), attempt.published(), attempt.findings()))
                .orElse(null);
        List<Entry> entries = publisher.list().stream()
                .map(entry -> new Entry(
                        entry.id(), shown(entry.publishedAt()), entry.id().equals(live.id())))
                .toList();
        model.addAttribute("status", new Status(live.id(), shown(live.publishedAt()), last, entries));
        return "status";
    }

    private String shown(Instant instant) {
        return time.format(instant);
    }
}
