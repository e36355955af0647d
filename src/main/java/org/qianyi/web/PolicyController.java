package org.qianyi.web;

import java.util.List;
import java.util.Locale;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The documents the answers rest on. */
@Controller
class PolicyController {

    private final Publisher publisher;
    private final PolicyPages pages;
    private final Desk desk;

    PolicyController(Publisher publisher, PolicyPages pages, Desk desk) {
        this.publisher = publisher;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/policies")
    String policies(Model model, Locale locale) {
        List<PolicyPages.Document> documents = publisher.live().library().documents().stream()
                .map(compiled -> pages.document(compiled.sheet().document(), desk.today(), Language.of(locale)))
                .toList();
        model.addAttribute("documents", documents);
        return "policies";
    }
}
