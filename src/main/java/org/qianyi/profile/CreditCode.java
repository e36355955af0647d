package org.qianyi.profile;

import java.util.regex.Pattern;

/** Unified social credit codes (统一社会信用代码) as GB 32100-2015 builds them: 17 characters and a check digit. */
public final class CreditCode {

    /** The 31 characters allowed, each standing for its place; I, O, Z, S and V are left out as easily misread. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}");

    private CreditCode() {}

    /** Whether it has 18 allowed characters, with digits for the division; the check digit is not looked at. */
    public static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether it has the form and the check digit agrees. */
    public static boolean isValid(String code) {
        return hasForm(code) && code.charAt(17) == checkDigit(code);
    }

    /**
     * The check digit of the first 17 characters. Character i weighs 3^(i-1) mod 31, and digit plus weighted sum is a multiple
     * of 31.
     *
     * @throws IllegalArgumentException if a character is not allowed
     */
    static char checkDigit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not a character of a credit code: " + code.charAt(i));
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
