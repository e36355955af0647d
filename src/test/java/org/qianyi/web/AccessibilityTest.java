package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianyi.Service;
import org.qianyi.TheRules;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Position;
import org.qianyi.publication.Publisher;

/** Every page is put to axe, wide in Chinese and narrow in English: no violation of WCAG 2.1 A or AA that a program can find. */
@NullUnmarked
class AccessibilityTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void window() {
        context = browser.newContext();
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    @AfterEach
    void done() {
        context.close();
    }

    private void visit(String address, String language) {
        page.navigate(
                Service.uri(address + (language.equals("en") ? "?lang=en" : "")).toString());
    }

    /** Everything that can be opened is, so that nothing stays unseen. */
    private void hasNoViolation(String state) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        var found = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(found.getPasses()).as(state).hasSizeGreaterThan(10);
        assertThat(found.getViolations().stream().flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                                + node.getFailureSummary())))
                .as(state)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280", "en, 390"})
    void pages_to_read(String language, int width) {
        page.setViewportSize(width, 844);
        for (String address :
                List.of("/", "/policies", "/clauses", "/status", "/interface", "/nothing", "/results/x")) {
            visit(address, language);
            hasNoViolation(address);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280", "en, 390"})
    void the_form_its_problems_and_the_result(String language, int width) {
        page.setViewportSize(width, 844);
        visit("/form", language);
        hasNoViolation("empty form");
        page.locator("button[value='add:finance.loans']").click();
        page.locator("[name='project.landArea']").fill("八十");
        page.locator("#evaluate button").click();
        page.waitForSelector("#problems");
        hasNoViolation("form with problems");
        page.locator("[name='project.landArea']").fill("80");
        page.locator("[name='destination.division']").selectOption("440902");
        page.locator("[name='project.equipmentInvestment']").fill("6000");
        page.locator("[name='project.technicalRenovation']").first().check();
        page.locator("#evaluate button").click();
        page.waitForURL(Pattern.compile("/results/[0-9a-f]{32}"));
        hasNoViolation("result");
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280", "en, 390"})
    void the_status_page_with_findings(String language, int width) {
        Publisher publisher = Service.bean(Publisher.class);
        publisher.refuse(
                TheRules.FOLDER.sha256(),
                List.of(Finding.at(
                        "maoming/x/policy.yaml", Position.START, "bad-choice", "写法不对。", "Not well formed.")));
        try {
            page.setViewportSize(width, 844);
            visit("/status", language);
            hasNoViolation("status with findings");
        } finally {
            publisher.publish(TheRules.FOLDER);
        }
    }
}
