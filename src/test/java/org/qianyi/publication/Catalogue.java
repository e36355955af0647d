package org.qianyi.publication;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.qianyi.policy.Area;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Text;

/** Writes {@code docs/catalogue.md}: what the library holds, document by document, and how many mistakes in it its cases notice. */
final class Catalogue {

    private static final String HEAD =
            """
            # 政策目录 · Catalogue

            本页由规则文件夹生成，不要手改；规则改了以后重新生成：`mvn test -Dtest=CatalogueTest -Dgolden.rewrite=true`。
            Generated from the rule folder; do not edit it. After a change of the rules, write it anew with the command above.

            """;

    private final Coverage coverage;
    private final StringBuilder text = new StringBuilder(HEAD);

    private Catalogue(Coverage coverage) {
        this.coverage = coverage;
    }

    /**
     * The whole page.
     *
     * @param noticed the score in {@code docs/mutation.md}, as its line of totals gives it
     */
    static String of(Coverage coverage, String noticed) {
        return new Catalogue(coverage).write(noticed);
    }

    private String write(String noticed) {
        List<Coverage.Document> documents = coverage.documents();
        heading("## 合计 · In all");
        head("", "数量 · number");
        row("文件 · documents", documents.size());
        row(
                "措施 · measures",
                documents.stream()
                        .mapToInt(one -> one.document().measures().size())
                        .sum());
        row(
                "条款 · clauses",
                documents.stream().mapToInt(one -> one.clauses().size()).sum());
        row("规则 · rules", documents.stream().mapToInt(Coverage.Document::rules).sum());
        row(
                "用例 · scenario cases",
                documents.stream().mapToInt(Coverage.Document::cases).sum());
        for (Inventory.Kind kind : Inventory.Kind.values()) {
            row(
                    both(kind.title()) + "：有去向 · accounted for",
                    coverage.count(kind, Coverage.Row::accounted) + " / " + coverage.count(kind, row -> true));
        }
        row("[有意改错而用例能察觉的 · mistakes made on purpose that a case notices](mutation.md)", noticed);
        heading("## 状态 · States");
        head("状态 · state", "条数 · number", "含义 · meaning");
        for (CoverageState state : CoverageState.values()) {
            row(both(state.title()), Coverage.count(documents, state), both(state.meaning()));
        }
        documents.forEach(this::document);
        return text.toString();
    }

    private void document(Coverage.Document one) {
        PolicyDocument document = one.document();
        heading("## " + both(document.title()));
        line("`" + document.folder() + "`");
        if (document.number() != null) {
            line("文号 · number：" + document.number());
        }
        line("发文机关 · issuer：" + both(document.issuer()));
        if (document.issued() != null) {
            line("发布 · issued：" + document.issued());
        }
        line("施行 · in force：" + days(document.valid()));
        line("规则 · rules：" + one.rules() + "，用例 · cases：" + one.cases());
        if (!document.measures().isEmpty() || !document.duties().isEmpty()) {
            heading("### 措施和须办事项 · Measures and duties");
            document.measures().values().forEach(m -> subject(m.id(), m.title(), m.area(), m.valid(), document));
            document.duties().values().forEach(d -> subject(d.id(), d.title(), d.area(), d.valid(), document));
        }
        if (!one.clauses().isEmpty()) {
            heading("### 条款 · Clauses");
            head("编号 · id", "位置 · locator", "状态 · state", "清单行 · rows", "规则 · rules", "用例 · cases");
            one.clauses()
                    .forEach(c -> row(
                            c.clause().id(),
                            c.clause().locator(),
                            both(c.state().title()),
                            String.join(", ", c.clause().sources()),
                            c.rules().size(),
                            c.cases()));
        }
        if (!one.setAside().isEmpty()) {
            heading("### 没有编成规则 · Set aside");
            one.setAside().forEach(aside -> line(String.join(", ", aside.sources()) + "：" + both(aside.reason())));
        }
    }

    private void subject(String id, Text title, Area area, Validity valid, PolicyDocument document) {
        String own = valid.equals(document.valid()) ? "" : "；" + days(valid);
        line("`" + id + "` " + both(title) + "（" + both(area.title()) + own + "）");
    }

    private static String days(Validity valid) {
        String first = valid.first().isEmpty() ? "未见 · not seen" : valid.first();
        return first + " — " + Objects.requireNonNullElse((Object) valid.until(), "未定 · open");
    }

    private static String both(Text words) {
        return words.zh() + " · " + words.en();
    }

    private void heading(String title) {
        if (text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
        text.append(title.strip()).append("\n\n");
    }

    private void line(String words) {
        text.append("- ").append(words.replaceAll("\\s+", " ").strip()).append('\n');
    }

    private void head(String... columns) {
        row((Object[]) columns);
        text.append(List.of(columns).stream().map(column -> "---").collect(Collectors.joining("|", "|", "|\n")));
    }

    private void row(Object... cells) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
        for (Object cell : cells) {
            row.add(cell.toString().replaceAll("\\s+", " ").replace("|", "\\|").strip());
        }
        text.append(row);
    }
}
