package io.github.authrocketvertx.emulator;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window. */
final class Browser {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Dimension WIDE = new Dimension(1200, 900);
    private static final Dimension NARROW = new Dimension(390, 844);

    private final ChromeDriver driver;

    Browser() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program("CHROMEDRIVER", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
        options.setAcceptInsecureCerts(true);
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion");
        driver = new ChromeDriver(service, options);
        wide();
    }

    private static String program(String variable, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(variable), otherwise);
    }

    void wide() {
        driver.manage().window().setSize(WIDE);
    }

    /** As a telephone shows it. */
    void narrow() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        NARROW.getWidth(),
                        "height",
                        NARROW.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        true));
    }

    void open(String url) {
        driver.get(url);
    }

    String url() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement link(String text) {
        return driver.findElement(By.partialLinkText(text));
    }

    WebElement button(String text) {
        return driver.findElement(By.xpath("//button[normalize-space()='" + text + "']"));
    }

    void write(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses a key wherever the focus is, and gives what has the focus then. */
    WebElement press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
        return driver.switchTo().activeElement();
    }

    void await(ExpectedCondition<Boolean> condition) {
        new WebDriverWait(driver, LIMIT, OFTEN)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    void awaitText(String text) {
        await(unused -> text().contains(text));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Runs a script that calls its last argument with the result. */
    Object runAsync(String script) {
        driver.manage().timeouts().scriptTimeout(LIMIT);
        return driver.executeAsyncScript(script);
    }

    /** What the page did that the browser did not like. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Takes a picture of the whole page. */
    void picture(String name) throws Exception {
        Map<?, ?> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
        Map<?, ?> size = (Map<?, ?>) metrics.get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        Path directory = Path.of(System.getProperty("pictures"));
        Files.createDirectories(directory);
        Files.write(directory.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
    }

    void close() {
        driver.quit();
    }
}
