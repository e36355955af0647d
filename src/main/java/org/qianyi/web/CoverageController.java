package org.qianyi.web;

import java.util.Locale;
import org.qianyi.publication.Coverages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of every clause. */
@Controller
class CoverageController {

    private final Coverages coverages;
    private final MessageSource messages;

    CoverageController(Coverages coverages, MessageSource messages) {
        this.coverages = coverages;
        this.messages = messages;
    }

    @GetMapping("/clauses")
    String clauses(Model model, Locale locale) {
        Words words = new Words(messages, Language.of(locale));
        model.addAttribute("coverage", CoveragePage.of(coverages.live(), words));
        return "clauses";
    }
}
