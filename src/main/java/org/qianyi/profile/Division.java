package org.qianyi.profile;

/**
 * An administrative division (行政区划).
 *
 * @param code six digits, GB/T 2260
 * @param title name
 */
public record Division(String code, Text title) {

    /** Code of the province it is or lies in. */
    public String provinceCode() {
        return code.substring(0, 2) + "0000";
    }

    /** Code of the city it is or lies in; for a province its own code. */
    public String cityCode() {
        return code.substring(0, 4) + "00";
    }

    /** Whether it is a province, or a municipality or region of that rank. */
    public boolean isProvince() {
        return code.endsWith("0000");
    }

    /** Whether it is a city of prefecture level. */
    public boolean isCity() {
        return code.endsWith("00") && !isProvince();
    }

    /** Whether it is a county, a district or a city of county level. */
    public boolean isCounty() {
        return !code.endsWith("00");
    }
}
