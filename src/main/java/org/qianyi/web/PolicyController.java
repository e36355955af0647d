package org.qianyi.web;

import java.util.List;
import java.util.Locale;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The documents the answers rest on. */
@Controller
class PolicyController {

    private final Publisher publisher;
    private final PolicyPages pages;

    PolicyController(Publisher publisher, PolicyPages pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    @GetMapping("/policies")
    String policies(Model model, Locale locale) {
        List<PolicyPages.Document> documents = publisher.live().library().documents().stream()
                .map(compiled -> pages.document(compiled.sheet().document(), Language.of(locale)))
                .toList();
        model.addAttribute("documents", documents);
        return "policies";
    }
}
