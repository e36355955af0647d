package org.qianyi.profile;

/** Which level of government recognised it (认定层级). */
public enum QualificationLevel {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 市级. */
    MUNICIPAL
}
