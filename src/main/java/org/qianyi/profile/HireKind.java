package org.qianyi.profile;

/** Who is hired (引进人才类别). */
public enum HireKind {
    /** 博士. */
    PHD,
    /** 博士后. */
    POSTDOC,
    /** 高层次人才. */
    HIGH_LEVEL,
    /** 技能人才. */
    SKILLED
}
