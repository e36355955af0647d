package org.qianyi.assessment;

import org.qianyi.profile.Text;

/** Where an amount's range comes from. */
public enum Basis {
    PUBLISHED("文件写明", "Stated in the text"),
    CEILING("文件只写上限", "The text states only a ceiling"),
    DERIVED("按法定税率推算", "Worked out from statutory rates"),
    UNQUANTIFIED("未公布数额", "No figure published");

    private final Text title;

    Basis(String zh, String en) {
        title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
