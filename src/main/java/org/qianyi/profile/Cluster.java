package org.qianyi.profile;

/** Guangdong's twenty strategic industrial clusters (战略性产业集群), as 粤府〔2021〕21号 lists them (fact P-19), and none. */
public enum Cluster {
    /** 新一代电子信息. */
    NEW_GENERATION_ELECTRONICS,
    /** 绿色石化. */
    GREEN_PETROCHEMICALS,
    /** 智能家电. */
    SMART_HOME_APPLIANCES,
    /** 汽车. */
    AUTOMOTIVE,
    /** 先进材料. */
    ADVANCED_MATERIALS,
    /** 现代轻工纺织. */
    MODERN_LIGHT_INDUSTRY_TEXTILES,
    /** 软件与信息服务. */
    SOFTWARE_INFORMATION_SERVICES,
    /** 超高清视频显示. */
    ULTRA_HD_VIDEO,
    /** 生物医药与健康. */
    BIOMEDICINE_HEALTH,
    /** 现代农业与食品. */
    MODERN_AGRICULTURE_FOOD,
    /** 半导体与集成电路. */
    SEMICONDUCTORS,
    /** 高端装备制造. */
    HIGH_END_EQUIPMENT,
    /** 智能机器人. */
    INTELLIGENT_ROBOTS,
    /** 区块链与量子信息. */
    BLOCKCHAIN_QUANTUM,
    /** 前沿新材料. */
    FRONTIER_MATERIALS,
    /** 新能源. */
    NEW_ENERGY,
    /** 激光与增材制造. */
    LASER_ADDITIVE_MANUFACTURING,
    /** 数字创意. */
    DIGITAL_CREATIVE,
    /** 安全应急与环保. */
    SAFETY_ENVIRONMENT,
    /** 精密仪器设备. */
    PRECISION_INSTRUMENTS,
    /** Known to belong to none of the twenty (不属于任何一个). */
    NONE
}
