package org.qianyi.profile;

/** What a field holds, and so which values it takes and how a form asks for it. */
public enum FieldType {
    /** Text on one line. */
    STRING,
    /** Whole number. */
    INTEGER,
    /** Decimal number with a unit of its own. */
    DECIMAL,
    /** Sum of money (金额). */
    MONEY,
    /** Share, rate or growth as a fraction: 0.35 for 35 % (比例). */
    RATE,
    /** Day, ISO 8601. */
    DATE,
    /** Yes or no. */
    BOOLEAN,
    /** One of the options. */
    ENUM,
    /** Any of the options; an empty list means none of them. */
    ENUM_LIST,
    /** Division code, GB/T 2260 (行政区划代码). */
    DIVISION,
    /** Industry code, GB/T 4754-2017 (行业代码). */
    INDUSTRY,
    /** Id from the park list (园区). */
    PARK,
    /** List of objects; an empty list means known to have none. */
    LIST,
    /** Object with fields of its own. */
    OBJECT;

    /** Whether values are decimal numbers. */
    public boolean isDecimal() {
        return this == DECIMAL || this == MONEY || this == RATE;
    }
}
