package org.qianyi.rules.language;

import java.util.Map;
import org.qianyi.profile.Text;

/** What signs and letters people write, which of them are familiar, and what was meant by those that are not. */
final class Signs {

    /** Signs a Chinese keyboard produces, and what was meant. */
    static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('\uFF08', "("),
            Map.entry('\uFF09', ")"),
            Map.entry('\uFF0C', ","),
            Map.entry('\u3001', ","),
            Map.entry('\uFF1B', ";"),
            Map.entry('\uFF1A', ":"),
            Map.entry('\u3002', "."),
            Map.entry('\uFF0E', "."),
            Map.entry('\uFF01', "!"),
            Map.entry('\uFF1D', "="),
            Map.entry('\uFF1C', "<"),
            Map.entry('\uFF1E', ">"),
            Map.entry('\u2265', ">="),
            Map.entry('\u2264', "<="),
            Map.entry('\u2260', "!="),
            Map.entry('\uFF06', "&"),
            Map.entry('\uFF5C', "|"),
            Map.entry('\uFF20', "@"));

    /** Signs other languages compute with, and what this one has. */
    static final Map<String, Text> INSTEAD = Map.of(
            "+", new Text("：相加用 sum( a, b )", "; add with sum( a, b )"),
            "-", new Text("：相减用 difference( a, b )", "; subtract with difference( a, b )"),
            "/", new Text("：求比例用 ratio( a, b )", "; divide with ratio( a, b )"),
            "%", new Text("：百分比写进 parameters.yaml，单位 share", "; put a percentage into parameters.yaml with unit share"),
            "!", new Text("：否定用 not、!= 或 == false", "; for \"not\" write not, != or == false"),
            "#", new Text("：注释用 //", "; a comment begins with //"));

    /** Common signs of Chinese print: quotes, brackets, stops, dashes, a few of mathematics, and 〇 é ² ³. */
    private static final String FAMILIAR_SIGNS =
            "\u00B7\u2014\u2013\u2026\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\u201C\u201D"
                    + "\u2018\u2019\uFF08\uFF09\u300A\u300B\u3008\u3009\u3014\u3015\u3010\u3011\u300C\u300D\u300E\u300F\uFF05"
                    + "\u2030\u2265\u2264\u2260\u00D7\u00F7\u00B1\u2103\u33A1\uFFE5\uFF5E\u2212\u2192\u3000\u3007\u00E9\u00B2\u00B3";

    /** Letters that could pass for others (Cyrillic а, full-width A, Kangxi radicals) are not familiar. */
    static boolean familiar(int c) {
        if (c < 0x80) {
            return c >= 0x20;
        }
        if (FAMILIAR_SIGNS.indexOf(c) >= 0) {
            return true;
        }
        return Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                && !(c >= 0xF900 && c <= 0xFAFF) // compatibility copies of other characters
                && !(c >= 0x2F800 && c <= 0x2FA1F);
    }

    static boolean fullWidthLetter(int c) {
        return c >= '\uFF10' && c <= '\uFF5A' && Character.isLetterOrDigit(c);
    }

    static String halfWidth(String letters) {
        StringBuilder half = new StringBuilder();
        letters.chars().forEach(c -> half.append(fullWidthLetter(c) ? (char) (c - 0xFEE0) : (char) c));
        return half.toString();
    }

    private Signs() {}
}
