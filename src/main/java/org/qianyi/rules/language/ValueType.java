package org.qianyi.rules.language;

import org.qianyi.profile.Field;

/** What kind of value stands on either side of a comparison. */
public enum ValueType {
    NUMBER("数字", "a number"),
    DAY("日期", "a date"),
    TRUTH("是或否", "yes or no"),
    CODE("选项或代码", "a choice or code"),
    CODES("多选项", "a list of choices");

    private final String zh;
    private final String en;

    ValueType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    static ValueType of(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY, RATE -> NUMBER;
            case DATE -> DAY;
            case BOOLEAN -> TRUTH;
            case STRING, ENUM, DIVISION, INDUSTRY, PARK -> CODE;
            case ENUM_LIST, LIST, OBJECT -> CODES;
        };
    }
}
