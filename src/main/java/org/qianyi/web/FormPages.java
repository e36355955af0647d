package org.qianyi.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.FormUnit;
import org.qianyi.profile.Problem;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Section;
import org.qianyi.profile.Text;
import org.qianyi.publication.Desk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out the form from the field catalogue, with what has been entered and what is wrong with it. */
@Component
class FormPages {

    /** The key of the as-of date; without a point, so that it is no field. */
    static final String AS_OF = "asOf";

    /** A path in brackets, which helps programs and not people. */
    private static final Pattern PATH = Pattern.compile("(（| \\()[a-z][A-Za-z]*(\\.[A-Za-z]+(\\[[0-9]+])?)+(）|\\))");

    private final FieldCatalogue catalogue;
    private final Choices choices;
    private final MessageSource messages;

    FormPages(FieldCatalogue catalogue, ReferenceData reference, MessageSource messages) {
        this.catalogue = catalogue;
        this.choices = new Choices(reference);
        this.messages = messages;
    }

    /** Id of the control for a key. */
    static String id(String key) {
        return key.replace("[]", "").replace('[', '-').replace("]", "");
    }

    FormPage page(Answers answers, List<Problem> problems, Language language) {
        return new Layout(answers, problems, language).page();
    }

    /** One page in the making. */
    private final class Layout {

        private final Answers answers;
        private final List<Problem> open;
        private final Language language;
        private final List<FormPage.Trouble> troubles = new ArrayList<>();

        Layout(Answers answers, List<Problem> problems, Language language) {
            this.answers = answers;
            this.open = new ArrayList<>(problems);
            this.language = language;
        }

        FormPage page() {
            List<String> asOfProblems = problems(AS_OF, AS_OF, null);
            List<FormPage.Step> steps = new ArrayList<>();
            for (Section section : catalogue.sections()) {
                steps.add(new FormPage.Step(
                        steps.size() + 1, section.id(), language.of(section.title()), blocks(section)));
            }
            List<FormPage.Trouble> all = new ArrayList<>();
            open.forEach(problem -> all.add(new FormPage.Trouble(null, words(problem.message(), null))));
            all.addAll(troubles);
            return new FormPage(steps, all, answers.first(AS_OF), asOfProblems);
        }

        private List<FormPage.Block> blocks(Section section) {
            List<FormPage.Block> blocks = new ArrayList<>();
            Field object = null;
            for (Field field : catalogue.fields()) {
                boolean asked = field.section().equals(section.id()) && !field.derived() && !field.inList();
                boolean inObject = object != null && field.path().startsWith(object.path() + ".");
                if (!asked || inObject) {
                    continue;
                }
                switch (field.type()) {
                    case OBJECT -> {
                        object = field;
                        blocks.add(new FormPage.Block(null, group(field), null));
                    }
                    case LIST -> blocks.add(new FormPage.Block(null, null, rows(field)));
                    default -> blocks.add(new FormPage.Block(question(field, field.path(), null), null, null));
                }
            }
            return blocks;
        }

        private FormPage.Group group(Field object) {
            List<FormPage.Question> questions = catalogue.fields().stream()
                    .filter(field -> field.path().startsWith(object.path() + ".") && !field.derived())
                    .map(field -> question(field, field.path(), null))
                    .toList();
            return new FormPage.Group(
                    id(object.path()), language.of(object.title()), language.of(object.help()), questions);
        }

        private FormPage.Rows rows(Field list) {
            String path = list.path();
            List<String> own = problems(path, id(path), null);
            List<FormPage.Row> rows = new ArrayList<>();
            Integer most = list.maxItems();
            for (int number : answers.rows(path)) {
                if (most != null && rows.size() == most) {
                    break; // the reader has reported the list as too long
                }
                String row = path + "[" + number + "]";
                int shown = rows.size() + 1;
                String context = messages.getMessage(
                        "form.row", new Object[] {language.of(list.title()), shown}, language.locale());
                List<FormPage.Question> questions = items(list).stream()
                        .map(field -> question(field, row + "." + field.property(), context))
                        .toList();
                rows.add(new FormPage.Row(shown, id(row), row, questions));
            }
            return new FormPage.Rows(
                    id(path),
                    path,
                    language.of(list.title()),
                    language.of(list.help()),
                    answers.all(path).contains(Answers.NOTHING),
                    rows,
                    own,
                    id(path + "[" + answers.nextRow(path) + "]"),
                    most != null && rows.size() >= most);
        }

        private FormPage.Question question(Field field, String key, @Nullable String context) {
            Set<String> chosen = new LinkedHashSet<>(answers.all(key));
            if (field.type() != FieldType.ENUM_LIST) {
                chosen = Set.of(answers.first(key));
            }
            FormUnit formUnit = field.formUnit();
            String unit = formUnit != null
                    ? language.of(formUnit.title())
                    : field.unit() == null ? "" : language.of(field.unit().title());
            boolean day = field.type() == FieldType.DATE;
            return new FormPage.Question(
                    kind(field),
                    id(key),
                    key,
                    language.of(field.title()),
                    language.of(field.help()),
                    unit,
                    field.required(),
                    field.maxLength(),
                    choices.alone(field, language, chosen),
                    choices.grouped(field, language),
                    chosen,
                    day ? String.valueOf(field.earliest()) : "",
                    day ? String.valueOf(field.latest()) : "",
                    problems(key, id(key), context));
        }

        /** What is wrong with one entry, or with one of several entries under its key; noted for the summary as well. */
        private List<String> problems(String key, String target, @Nullable String context) {
            List<String> found = new ArrayList<>();
            open.removeIf(problem -> {
                boolean here = problem.field().equals(key)
                        || (problem.field().startsWith(key + "[")
                                && problem.field().endsWith("]"));
                if (here) {
                    String words = words(problem.message(), context);
                    found.add(words);
                    troubles.add(new FormPage.Trouble(target, words));
                }
                return here;
            });
            return found;
        }

        private String words(Text message, @Nullable String context) {
            String words = PATH.matcher(language.of(message)).replaceAll("");
            return context == null ? words : context + words;
        }
    }

    private static FormPage.Kind kind(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY, RATE -> FormPage.Kind.NUMBER;
            case DATE -> FormPage.Kind.DAY;
            case BOOLEAN -> FormPage.Kind.YES_NO;
            case ENUM -> FormPage.Kind.ONE_OF;
            case ENUM_LIST -> FormPage.Kind.ANY_OF;
            case DIVISION, PARK -> FormPage.Kind.PLACE;
            case INDUSTRY -> FormPage.Kind.INDUSTRY;
            case STRING -> FormPage.Kind.TEXT;
            case LIST, OBJECT -> throw new IllegalArgumentException(field + " is no question");
        };
    }

    /** The fields of a list's items. */
    List<Field> items(Field list) {
        return catalogue.fields().stream()
                .filter(field -> field.path().startsWith(list.path() + "[].") && !field.derived())
                .toList();
    }

    /** The industries to choose from, once for the whole page. */
    List<FormPage.Choice> industries(Language language) {
        return choices.industries(language);
    }

    /** The day of an entry; null if it is none whose law can be asked for. */
    static @Nullable LocalDate day(String entry) {
        try {
            LocalDate day = LocalDate.parse(entry);
            return day.isBefore(Desk.EARLIEST) || day.isAfter(Desk.LATEST) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The list a button of the form is about; null if there is none. */
    @Nullable
    Field list(String path) {
        return catalogue
                .find(path)
                .filter(field -> field.type() == FieldType.LIST)
                .orElse(null);
    }

    /** A page text in both languages. */
    Text text(String code, Text... arguments) {
        return new Text(
                messages.getMessage(code, Arrays.stream(arguments).map(Text::zh).toArray(), Language.ZH.locale()),
                messages.getMessage(code, Arrays.stream(arguments).map(Text::en).toArray(), Language.EN.locale()));
    }
}
