package org.qianyi.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown.
 *
 * @param steps its numbered sections
 * @param problems what is wrong, in the order of the page; empty if nothing has been found
 * @param asOf the day whose law applies, as entered
 * @param asOfProblems what is wrong with that day
 */
public record FormPage(List<Step> steps, List<Trouble> problems, String asOf, List<String> asOfProblems) {

    /** One section. */
    public record Step(int number, String id, String title, List<Block> blocks) {}

    /** A part of a section: one question, a titled group of them, or a list with rows. */
    public record Block(@Nullable Question question, @Nullable Group group, @Nullable Rows rows) {}

    /** Questions under one heading. */
    public record Group(String id, String title, String help, List<Question> questions) {}

    /**
     * A list.
     *
     * @param none whether it is said to have none
     * @param next id the next row will have
     * @param full whether no row may be added
     */
    public record Rows(
            String id,
            String path,
            String title,
            String help,
            boolean none,
            List<Row> rows,
            List<String> problems,
            String next,
            boolean full) {}

    /**
     * One row of a list.
     *
     * @param number as people count, from 1
     * @param path its path, with the number it is sent under
     */
    public record Row(int number, String id, String path, List<Question> questions) {}

    /** How a question is asked. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        YES_NO,
        ONE_OF,
        ANY_OF,
        PLACE,
        INDUSTRY
    }

    /**
     * One question.
     *
     * @param id of its control; links lead there
     * @param name key it is sent under
     * @param unit what a number counts; empty if nothing
     * @param choices offered alone, before the groups
     * @param groups choices under headings
     * @param chosen what is entered; one entry unless any number may be chosen
     * @param least first day; empty if no day
     * @param most last day; empty if no day
     */
    public record Question(
            Kind kind,
            String id,
            String name,
            String label,
            String help,
            String unit,
            boolean required,
            @Nullable Integer maxLength,
            List<Choice> choices,
            List<ChoiceGroup> groups,
            Set<String> chosen,
            String least,
            String most,
            List<String> problems) {

        /** What is entered where there is one entry. */
        public String value() {
            return chosen.isEmpty() ? "" : chosen.iterator().next();
        }

        /** Ids of what describes the control. */
        public String describedBy() {
            return problems.isEmpty() ? id + "-help" : id + "-problem " + id + "-help";
        }
    }

    public record Choice(String value, String title) {}

    public record ChoiceGroup(String title, List<Choice> choices) {}

    /**
     * One line of the error summary.
     *
     * @param target id of the control it is about; null if of none
     */
    public record Trouble(@Nullable String target, String message) {}
}
