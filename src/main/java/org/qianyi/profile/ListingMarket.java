package org.qianyi.profile;

/** Where shares are or will be listed (上市地). */
public enum ListingMarket {
    /** 上海证券交易所. */
    SSE,
    /** 深圳证券交易所. */
    SZSE,
    /** 北京证券交易所. */
    BSE,
    /** 香港交易所. */
    HKEX,
    /** Another market abroad (其他境外市场). */
    OVERSEAS,
    /** 全国股转系统（新三板）. */
    NEEQ
}
