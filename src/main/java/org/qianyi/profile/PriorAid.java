package org.qianyi.profile;

/** Public money already received, which some measures do not allow to be received twice (已获支持). */
public enum PriorAid {
    /** The same project had provincial industry and information technology funds (同一项目已获省级工信专项资金). */
    PROVINCIAL_MIIT_SAME_PROJECT,
    /** A reward for growing above designated size, in 2018 or later (2018年以来已获小升规奖补). */
    UPSCALE_REWARD_SINCE_2018,
    /** Some loan had another interest subsidy (有贷款已获其他贴息); which one, the loans say. */
    SAME_LOAN_SUBSIDY,
    /** The interest subsidy for specialised and new enterprises (已获专精特新企业贷款贴息). */
    SPECIALIZED_NEW_LOAN_SUBSIDY,
    /** The same equipment had provincial funds (同一设备已获省级财政资金). */
    EQUIPMENT_PROVINCIAL_FUNDS,
    /** The fund for industry built jointly by the Delta and the rest of the province (已获产业共建财政扶持). */
    INDUSTRY_COBUILDING_FUND
}
