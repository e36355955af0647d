package org.qianyi.web;

import java.util.Locale;
import org.qianyi.publication.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Kept answers. */
@Controller
class ResultController {

    private final Desk desk;
    private final ResultPages pages;

    ResultController(Desk desk, ResultPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/results/{id:[0-9a-f]{32}}")
    ModelAndView result(@PathVariable String id, Locale locale) {
        return desk.find(id)
                .map(kept -> new ModelAndView("result", "result", pages.page(kept, Language.of(locale))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
