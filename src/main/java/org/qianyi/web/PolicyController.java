package org.qianyi.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qianyi.policy.PolicyDocument;
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
    private final PlaceGroups places;
    private final Desk desk;

    PolicyController(Publisher publisher, PolicyPages pages, PlaceGroups places, Desk desk) {
        this.publisher = publisher;
        this.pages = pages;
        this.places = places;
        this.desk = desk;
    }

    @GetMapping("/policies")
    String policies(Model model, Locale locale) {
        Language language = Language.of(locale);
        List<PolicyDocument> documents = publisher.live().library().documents().stream()
                .map(compiled -> compiled.sheet().document())
                .toList();
        model.addAttribute("number", documents.size());
        model.addAttribute(
                "places",
                places.of(documents, Function.identity(), language).stream()
                        .map(group -> group.laidOut(one -> Optional.of(pages.document(one, desk.today(), language))))
                        .toList());
        return "policies";
    }
}
