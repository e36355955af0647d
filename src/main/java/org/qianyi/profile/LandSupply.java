package org.qianyi.profile;

/** How the site is obtained (供地方式). */
public enum LandSupply {
    /** 招标、拍卖或挂牌出让. */
    AUCTION,
    /** 标准地出让. */
    STANDARD_LAND,
    /** 带设计方案出让. */
    WITH_DESIGN,
    /** 先租后让. */
    LEASE_THEN_TRANSFER,
    /** 租赁厂房. */
    FACTORY_RENTAL
}
