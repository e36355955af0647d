package org.qianyi.profile;

/** What sort of loan it is (贷款种类). */
public enum LoanKind {
    /** 固定资产贷款. */
    FIXED_ASSET,
    /** 流动资金贷款. */
    WORKING_CAPITAL
}
