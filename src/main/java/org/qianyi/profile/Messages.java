package org.qianyi.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences a sender gets to read: which field, what is wrong, what to do. */
final class Messages {

    static final Text EMPTY_BODY = new Text("没有内容", "there is nothing");
    static final Text NOT_UTF8 = new Text("不是 UTF-8 编码", "the bytes are not UTF-8");
    static final Text NOT_JSON =
            new Text("不是合法的 JSON，多为括号、引号或逗号有误", "this is not JSON; look for a bracket, quote or comma");
    static final Text DUPLICATE_KEY = new Text("同一个名称出现了两次", "a name stands twice in one object");
    static final Text TRAILING = new Text("内容结束之后还有文字", "there is more text after the end");
    static final Text TOO_DEEP =
            new Text("嵌套超过 " + StrictJson.MAX_DEPTH + " 层", "there are more than " + StrictJson.MAX_DEPTH + " levels");
    static final Text HUGE_EXPONENT = new Text("数字的指数过大", "the exponent of a number is too great");
    static final Text TOO_LONG_PART = new Text("数字、名称或文字过长", "a number, name or text is too long");

    private Messages() {}

    static Text unreadable(int line, int column, Text reason) {
        return text(
                "第 %d 行第 %d 列读不下去：%s。请改正后重新提交。",
                "Line %d, column %d cannot be read: %s. Correct it and send it again.", line, column, reason);
    }

    static Text unlisted(int count) {
        return text("另有 %d 处问题没有列出。请先改正列出的。", "%d more problems are not listed. Correct those listed first.", count);
    }

    static Text unknownField(String path, Optional<String> meant) {
        return meant.map(m -> text("没有字段 %s。是否想写 %s？", "There is no field %s. Did you mean %s?", path, m))
                .orElseGet(() -> text(
                        "没有字段 %s。请删去，或到字段目录查找正确的名称。",
                        "There is no field %s. Remove it, or look up its name in the field catalogue.", path));
    }

    static Text derived(Field field, String path) {
        return text(
                "%s由其他字段得出，不能填写。请删去。",
                "%s is worked out from other fields and cannot be given. Remove it.", label(field, path));
    }

    static Text notAnObject(String path, Text kind) {
        return path.isEmpty()
                ? text("企业信息应为一个 JSON 对象，收到的是%s。", "A profile is a JSON object, not %s.", kind)
                : text(
                        "%s 应为对象，收到的是%s。请写成 {…}，不知道就不写。",
                        "%s takes an object, not %s. Write {…}, or leave it out if not known.", path, kind);
    }

    static Text wrongNeeded(Field field, String path, Text expected, Text kind) {
        return text("%s应为%s，收到的是%s。请改正。", "%s takes %s, not %s. Correct it.", label(field, path), expected, kind);
    }

    static Text wrongType(Field field, String path, Text expected, Text kind) {
        return text(
                "%s应为%s，收到的是%s。请改正，不知道就不写。",
                "%s takes %s, not %s. Correct it, or leave it out if not known.", label(field, path), expected, kind);
    }

    static Text wrongEntry(Field field, String path, Text expected) {
        return text(
                "%s应填%s。请改正，不知道就留空。",
                "%s takes %s. Correct it, or leave it blank if not known.", label(field, path), expected);
    }

    static Text severalEntries(Field field, String path) {
        return text("%s填了不止一个值。请只留一个。", "%s has more than one entry. Keep one.", label(field, path));
    }

    static Text noneAndRows(Field field, String path) {
        return text("%s标明没有，又填了内容。请只留一种。", "%s is marked as none and has entries too. Keep one.", label(field, path));
    }

    static Text outOfRange(Field field, String path, BigDecimal min, BigDecimal max, boolean form) {
        return text(
                "%s须在 %s到 %s之间。请核对数值和单位。",
                "%s must lie between %s and %s. Check the number and its unit.",
                label(field, path),
                shown(min, field, form),
                shown(max, field, form));
    }

    static Text tooManyDecimals(Field field, String path, int decimals, boolean form) {
        FormUnit unit = form ? field.formUnit() : null;
        int shift = 0;
        if (unit != null) {
            BigDecimal factor = unit.factor().stripTrailingZeros();
            shift = factor.precision() - 1 - factor.scale();
        }
        return text(
                "%s最多 %d 位小数。请四舍五入后再填。",
                "%s takes at most %d decimals. Round it.", label(field, path), decimals + shift);
    }

    static Text impossibleDate(Field field, String path) {
        return text(
                "%s不是能认出的日期。请按 2026-03-01 这样的格式填写，并核对是否有这一天。",
                "%s is no date that can be read. Write it like 2026-03-01 and check that there is such a day.",
                label(field, path));
    }

    static Text dateOutOfRange(Field field, String path, LocalDate earliest, LocalDate latest) {
        return text(
                "%s须在 %s 到 %s 之间。请核对日期。",
                "%s must lie between %s and %s. Check the date.", label(field, path), earliest, latest);
    }

    static Text unknownOption(Field field, String path, String value) {
        return new Text(
                String.format(
                        "%s没有选项 %s。请从中选择：%s。",
                        label(field, path).zh(),
                        Excerpt.of(value),
                        field.options().stream()
                                .map(o -> o.value() + "（" + o.title().zh() + "）")
                                .collect(Collectors.joining("、"))),
                String.format(
                        "%s has no option %s. Choose from: %s.",
                        label(field, path).en(),
                        Excerpt.of(value),
                        field.options().stream()
                                .map(o -> o.value() + " (" + o.title().en() + ")")
                                .collect(Collectors.joining(", "))));
    }

    static Text unknownDivision(Field field, String path, String code, Optional<Division> above) {
        return above.map(d -> text(
                        "%s没有行政区划代码 %s。可以改填上一级%s的代码 %s。",
                        "%s: there is no division code %s. The level above, %s, has %s.",
                        label(field, path),
                        Excerpt.of(code),
                        d.title(),
                        d.code()))
                .orElseGet(() -> text(
                        "%s没有行政区划代码 %s。请填六位代码（GB/T 2260），如茂名市茂南区是 440902。",
                        "%s: there is no division code %s. Give six digits (GB/T 2260), such as 440902 for Maonan District.",
                        label(field, path),
                        Excerpt.of(code)));
    }

    static Text unknownPark(Field field, String path, String id, Optional<String> meant) {
        return meant.map(m -> text(
                        "%s没有园区 %s。是否想写 %s？",
                        "%s: there is no park %s. Did you mean %s?", label(field, path), Excerpt.of(id), m))
                .orElseGet(() -> text(
                        "%s没有园区 %s。请从园区名单中选择，不在任何园区填 NONE。",
                        "%s: there is no park %s. Choose one from the list of parks, or NONE for outside every park.",
                        label(field, path),
                        Excerpt.of(id)));
    }

    static Text industryForm(Field field, String path) {
        return text(
                "%s应为门类字母加两到四位数字，如 C3982；只知道门类时只填字母。",
                "%s takes the letter of the section and two to four digits, such as C3982, or the letter alone.",
                label(field, path));
    }

    static Text unknownIndustry(Field field, String path, String code, @Nullable String owner) {
        String written = code.substring(0, Math.min(3, code.length()));
        return owner == null
                ? text(
                        "%s没有行业 %s。请对照 GB/T 4754-2017 填写。",
                        "%s: there is no industry %s. Look it up in GB/T 4754-2017.", label(field, path), written)
                : text(
                        "%s没有行业 %s，这个大类属于门类 %s。是否想写 %s？",
                        "%s: there is no industry %s; that division belongs to section %s. Did you mean %s?",
                        label(field, path),
                        written,
                        owner.substring(0, 1),
                        owner + code.substring(3));
    }

    static Text creditCodeForm(Field field, String path) {
        return text(
                "%s应为 18 位半角字符：第 3 至 8 位是数字，其余是数字或大写字母，没有 I、O、Z、S、V。请对照营业执照改正。",
                "%s takes 18 plain characters: digits in places 3 to 8, digits or capital letters elsewhere, never I, O, Z, S or V. Compare it with the business licence.",
                label(field, path));
    }

    static Text creditCodeCheck(Field field, String path) {
        return text(
                "%s的校验码（最后一位）与前 17 位不符。请对照营业执照逐位核对。",
                "%s: the check digit, the last character, does not fit the 17 before it. Compare each with the business licence.",
                label(field, path));
    }

    static Text tooManyItems(Field field, String path, int most, int received) {
        return text(
                "%s最多 %d 项，收到 %d 项。请合并或删去一些。",
                "%s takes at most %d items, not %d. Merge or remove some.", label(field, path), most, received);
    }

    static Text tooLong(Field field, String path, int most) {
        return text("%s最多 %d 个字符。请缩短。", "%s takes at most %d characters. Shorten it.", label(field, path), most);
    }

    static Text invisible(Field field, String path) {
        return text(
                "%s含有看不见的控制字符或残缺的字符。请删去后重新输入。",
                "%s holds invisible control characters or broken ones. Delete them and type it again.",
                label(field, path));
    }

    static Text blank(Field field, String path) {
        return text("%s是空的。请填写，不知道就不写。", "%s is empty. Fill it in, or leave it out if not known.", label(field, path));
    }

    static Text required(Field field, String path) {
        return text(
                "%s必填：没有它就不知道适用哪里的政策。",
                "%s is required: without it nobody can say which policies apply.", label(field, path));
    }

    static Text parkElsewhere(Field field, String path, Text park, Text parkCity, Text destination) {
        return text(
                "%s不在转入地：%s在%s，转入地是%s。请改园区或转入地。",
                "%s is not at the destination: %s is in %s, the destination is %s. Change the park or the destination.",
                label(field, path),
                park,
                parkCity,
                destination);
    }

    static Text before(Field late, String latePath, Field early, String earlyPath) {
        return text(
                "%s不能早于%s。请核对两个日期。",
                "%s cannot be before %s. Check both dates.", label(late, latePath), label(early, earlyPath));
    }

    static Text greater(Field part, String partPath, Field whole, String wholePath) {
        return text(
                "%s不能大于%s。请核对这两个数。",
                "%s cannot be greater than %s. Check both figures.", label(part, partPath), label(whole, wholePath));
    }

    private static Text label(Field field, String path) {
        return new Text(
                "“" + field.title().zh() + "”（" + path + "）", field.title().en() + " (" + path + ")");
    }

    private static Text shown(BigDecimal bound, Field field, boolean form) {
        Unit unit = field.unit();
        FormUnit formUnit = form ? field.formUnit() : null;
        if (formUnit != null) {
            String number = grouped(bound.divide(formUnit.factor(), 10, RoundingMode.UNNECESSARY));
            return number(number, formUnit.title());
        }
        return unit == null || field.type() == FieldType.RATE
                ? number(grouped(bound), new Text("", ""))
                : number(grouped(bound), unit.title());
    }

    /** Number and unit; a bare Chinese number keeps a space from the word after it. */
    private static Text number(String number, Text unit) {
        if (unit.zh().isEmpty() || unit.zh().equals("%")) {
            return new Text(number + unit.zh() + " ", number + unit.en());
        }
        return new Text(number + " " + unit.zh(), number + (unit.en().startsWith("1") ? " × " : " ") + unit.en());
    }

    private static String grouped(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** Fills both sentences; a {@link Text} among the arguments goes in by language. */
    private static Text text(String zh, String en, Object... arguments) {
        Object[] zhArguments = arguments.clone();
        Object[] enArguments = arguments.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Text both) {
                zhArguments[i] = both.zh();
                enArguments[i] = both.en();
            }
        }
        return new Text(String.format(Locale.ROOT, zh, zhArguments), String.format(Locale.ROOT, en, enArguments));
    }
}
