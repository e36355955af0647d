package org.qianyi.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Problem;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form. Every button posts the whole of it, so that nothing entered is ever lost; answers stand in no address. */
@Controller
class FormController {

    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";
    private static final String EVALUATE = "evaluate";

    private final FormPages pages;
    private final FieldCatalogue catalogue;
    private final ProfileReader reader;
    private final Desk desk;
    private final Publisher publisher;

    FormController(FormPages pages, FieldCatalogue catalogue, ProfileReader reader, Desk desk, Publisher publisher) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.reader = reader;
        this.desk = desk;
        this.publisher = publisher;
    }

    @GetMapping("/form")
    ModelAndView blank(Locale locale) {
        return page(startingOn(desk.today(), Answers.NONE), List.of(), Language.of(locale));
    }

    @PostMapping(path = "/form", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@RequestParam MultiValueMap<String, String> form, Locale locale) {
        Answers answers = new Answers(form);
        Language language = Language.of(locale);
        String action = answers.first("action");
        if (action.equals(EVALUATE)) {
            return evaluate(answers, language);
        }
        return page(changed(answers, action), List.of(), language);
    }

    /** The form filled in with the answers of a result. */
    @PostMapping("/form/from/{id:[0-9a-f]{32}}")
    ModelAndView again(@PathVariable String id, Locale locale) {
        ReportStore.Kept kept = desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Answers answers = StoredAnswers.of(kept.profile(), catalogue);
        return page(startingOn(kept.receipt().asOf(), answers), List.of(), Language.of(locale));
    }

    private static Answers startingOn(LocalDate asOf, Answers answers) {
        Map<String, List<String>> entries = new LinkedHashMap<>(answers.entries());
        entries.put(FormPages.AS_OF, List.of(asOf.toString()));
        return new Answers(entries);
    }

    private Answers changed(Answers answers, String action) {
        if (action.startsWith(ADD)) {
            Field list = pages.list(action.substring(ADD.length()));
            if (list != null && answers.rows(list.path()).size() < Objects.requireNonNull(list.maxItems())) {
                return answers.withRow(
                        list.path(),
                        pages.items(list).stream().map(Field::property).toList());
            }
        }
        return action.startsWith(REMOVE) ? answers.withoutRow(action.substring(REMOVE.length())) : answers;
    }

    private ModelAndView evaluate(Answers answers, Language language) {
        List<Problem> problems = new ArrayList<>();
        LocalDate asOf = asOf(answers, problems);
        Reading reading = reader.readForm(withoutContradictions(answers, problems));
        problems.addAll(reading.problems());
        if (reading.profile() == null || asOf == null || !problems.isEmpty()) {
            return page(answers, problems, language);
        }
        ReportStore.Kept kept = desk.assess(reading.profile(), asOf, publisher.live());
        RedirectView view = new RedirectView(language.link("/results/" + kept.id()), true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** The day asked for, today if none. */
    private @Nullable LocalDate asOf(Answers answers, List<Problem> problems) {
        String entry = answers.first(FormPages.AS_OF).strip();
        if (entry.isEmpty()) {
            return desk.today();
        }
        LocalDate day = FormPages.day(entry);
        if (day == null) {
            problems.add(new Problem(FormPages.AS_OF, pages.text("form.asOf.problem")));
        }
        return day;
    }

    /** Notes where "none of these" is chosen beside others, and leaves it out for the reader. */
    private Map<String, List<String>> withoutContradictions(Answers answers, List<Problem> problems) {
        Map<String, List<String>> entries = new LinkedHashMap<>(answers.entries());
        for (Field field : catalogue.fields()) {
            List<String> chosen = answers.all(field.path());
            if (field.type() == FieldType.ENUM_LIST && chosen.size() > 1 && chosen.contains(Answers.NOTHING)) {
                problems.add(new Problem(field.path(), pages.text("form.contradiction", field.title())));
                entries.put(
                        field.path(),
                        chosen.stream().filter(c -> !c.equals(Answers.NOTHING)).toList());
            }
        }
        return entries;
    }

    private ModelAndView page(Answers answers, List<Problem> problems, Language language) {
        ModelAndView view = new ModelAndView("form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        view.addObject("form", pages.page(answers, problems, language));
        view.addObject("industries", pages.industries(language));
        return view;
    }
}
