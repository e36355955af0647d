package org.qianyi.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.publication.Changes;
import org.qianyi.publication.Publication;
import org.qianyi.publication.PublicationStore;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
     * @param publications when which went live, the last first; one page of them
     * @param newest whether they are the last
     * @param next what the earlier ones come before; null if there are none
     */
    public record Status(
            String live,
            String since,
            @Nullable Attempt last,
            List<Entry> publications,
            boolean newest,
            @Nullable Long next) {}

    /** The last folder looked at. */
    public record Attempt(String at, String id, boolean published, List<Finding> findings, List<String> gone) {}

    /** One time that a publication went live. */
    public record Entry(String id, String since, boolean live, @Nullable Changes changes) {}

    @GetMapping({"/status", "/status/before/{number:[0-9]{1,18}}"})
    String status(@PathVariable(name = "number", required = false) @Nullable Long before, Model model) {
        Publication live = publisher.live();
        Attempt last = publisher
                .last()
                .map(attempt -> new Attempt(
                        shown(attempt.at()),
                        Publication.id(attempt.sha256()),
                        attempt.published(),
                        attempt.findings(),
                        attempt.gone()))
                .orElse(null);
        Publisher.Page page = publisher.history(before);
        List<Entry> entries = new ArrayList<>();
        for (PublicationStore.Activation activation : page.activations()) {
            boolean answers = before == null && entries.isEmpty(); // an earlier time of the same rules is over
            entries.add(new Entry(activation.id(), shown(activation.publishedAt()), answers, activation.changes()));
        }
        model.addAttribute(
                "status", new Status(live.id(), shown(live.publishedAt()), last, entries, before == null, page.next()));
        return "status";
    }

    private String shown(Instant instant) {
        return time.format(instant);
    }
}
