package org.qianyi.profile;

/** How far a first listing has come (上市阶段). Later stages include the earlier ones. */
public enum ListingStage {
    /** No listing under way (未启动). */
    NONE,
    /** Tutoring filed with the regulator (辅导备案). */
    TUTORING_FILED,
    /** Application accepted (申请获受理). */
    ACCEPTED,
    /** Approved or registered (获核准或注册). */
    APPROVED,
    /** Listed (已上市). */
    LISTED
}
