package org.qianyi.profile;

/** What moves (迁移方式). */
public enum RelocationMode {
    /** 整体迁移. */
    WHOLE,
    /** 生产线转移. */
    PRODUCTION_LINE,
    /** 产能扩张. */
    CAPACITY_EXPANSION,
    /** 总部+基地. */
    HEADQUARTERS_AND_BASE,
    /** 研发+生产. */
    RD_AND_PRODUCTION,
    /** 设立分支机构. */
    BRANCH,
    /** 飞地. */
    ENCLAVE
}
