package org.qianyi.policy;

import org.qianyi.profile.Text;

/** The field of support a measure belongs to. */
public enum Area {
    LAND("用地", "Land"),
    FINANCE("财政金融", "Finance"),
    ENVIRONMENT("环境", "Environment"),
    ENERGY("用能", "Energy"),
    TALENT("人才", "Talent"),
    TECHNOLOGY("技术创新", "Technology"),
    TAX("税收", "Tax"),
    LISTING("上市", "Listing"),
    PLATFORM("平台园区", "Platform"),
    SERVICES("服务", "Services");

    private final Text title;

    Area(String zh, String en) {
        title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
