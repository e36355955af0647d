package org.qianyi.profile;

/** What an enterprise has been recognised as (资质、认定). */
public enum QualificationKind {
    /** 高新技术企业. */
    HIGH_TECH,
    /** 高新技术企业培育入库. */
    HIGH_TECH_POOL,
    /** 专精特新企业. */
    SPECIALIZED_NEW,
    /** 专精特新“小巨人”企业. */
    LITTLE_GIANT,
    /** 制造业单项冠军. */
    SINGLE_CHAMPION,
    /** 链主企业. */
    CHAIN_LEADER,
    /** 科技型中小企业. */
    TECH_SME,
    /** 创新型企业，国家、省、市认定的都算. */
    INNOVATIVE,
    /** 总部企业. */
    HEADQUARTERS,
    /** 跨国公司地区总部. */
    MULTINATIONAL_HQ,
    /** 世界500强. */
    FORTUNE_500,
    /** 中国500强. */
    CHINA_500,
    /** 人工智能独角兽或领军企业. */
    AI_LEADER,
    /** 工业设计中心. */
    DESIGN_CENTRE
}
