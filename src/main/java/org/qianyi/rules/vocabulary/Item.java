package org.qianyi.rules.vocabulary;

import org.qianyi.profile.Hire;
import org.qianyi.profile.Loan;
import org.qianyi.profile.Qualification;

/** One item of a list, put to the conditions of a rule base on such items. Used by one thread. */
public final class Item {

    private final Case question;
    private final int list;
    private final Object item;

    /**
     * @param list which list, as numbered in the rule base
     */
    public Item(Case question, int list, Object item) {
        this.question = question;
        this.list = list;
        this.item = item;
    }

    /** Whether it stands in that list and a document is asked. */
    public boolean asks(int document, int list) {
        return this.list == list && question.asks(document);
    }

    /** The question it belongs to. */
    public Case question() {
        return question;
    }

    public Qualification qualification() {
        return (Qualification) item;
    }

    public Loan loan() {
        return (Loan) item;
    }

    public Hire hire() {
        return (Hire) item;
    }

    /** Records that it fulfils a condition. */
    public void met(int document, int condition) {
        question.itemMet(document, condition);
    }
}
