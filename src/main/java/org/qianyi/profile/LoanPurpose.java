package org.qianyi.profile;

/** What a loan pays for (贷款用途). */
public enum LoanPurpose {
    /** 厂房建设. */
    PLANT,
    /** 设备购置. */
    EQUIPMENT,
    /** 技术改造. */
    RENOVATION,
    /** 研发. */
    RESEARCH,
    /** 购地. */
    LAND,
    /** 置换旧贷款. */
    REFINANCING
}
