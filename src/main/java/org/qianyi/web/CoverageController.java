package org.qianyi.web;

import java.util.Locale;
import org.qianyi.publication.Coverages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of every clause. */
@Controller
class CoverageController {

    private final Coverages coverages;
    private final PlaceGroups places;
    private final MessageSource messages;

    CoverageController(Coverages coverages, PlaceGroups places, MessageSource messages) {
        this.coverages = coverages;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/clauses")
    String clauses(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
        Words words = new Words(messages, Language.of(locale));
        String sought = q.strip();
        model.addAttribute("sought", sought);
        model.addAttribute("coverage", CoveragePage.of(coverages.live(), sought, places, words));
        return "clauses";
    }
}
