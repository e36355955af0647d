package org.qianyi.web;

import java.util.List;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {

    private final Publisher publisher;

    HomeController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/")
    String home(Model model) {
        List<PolicyDocument> documents = publisher.live().library().documents().stream()
                .map(compiled -> compiled.sheet().document())
                .toList();
        model.addAttribute("documents", documents.size());
        model.addAttribute(
                "measures",
                documents.stream().mapToInt(d -> d.measures().size()).sum());
        model.addAttribute(
                "clauses", documents.stream().mapToInt(d -> d.clauses().size()).sum());
        return "home";
    }
}
