package org.qianyi.web;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.publication.Keeping;
import org.qianyi.publication.Publisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {

    private final Publisher publisher;
    private final MessageSource messages;
    private final @Nullable Period keep;

    HomeController(Publisher publisher, MessageSource messages, Keeping keeping) {
        this.publisher = publisher;
        this.messages = messages;
        this.keep = keeping.time();
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        List<PolicyDocument> documents = publisher.live().library().documents().stream()
                .map(compiled -> compiled.sheet().document())
                .toList();
        model.addAttribute("documents", documents.size());
        model.addAttribute(
                "measures",
                documents.stream().mapToInt(d -> d.measures().size()).sum());
        model.addAttribute(
                "clauses", documents.stream().mapToInt(d -> d.clauses().size()).sum());
        model.addAttribute("kept", kept(locale));
        return "home";
    }

    /** How long answers are kept, in words: who gives any is to know. */
    private String kept(Locale locale) {
        if (keep == null) {
            return messages.getMessage("home.data.forever", null, locale);
        }
        String time = Stream.of(
                        part("home.data.years", keep.getYears(), locale),
                        part("home.data.months", keep.getMonths(), locale),
                        part("home.data.days", keep.getDays(), locale))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return messages.getMessage("home.data.kept", new Object[] {time}, locale);
    }

    private String part(String unit, int number, Locale locale) {
        return number == 0 ? "" : messages.getMessage(unit, new Object[] {number}, locale);
    }
}
