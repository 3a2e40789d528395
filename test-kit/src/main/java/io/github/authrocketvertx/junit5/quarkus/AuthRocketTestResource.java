package io.github.authrocketvertx.junit5.quarkus;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.junit5.EmulatorFault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * An AuthRocket in memory for tests of a Quarkus application: {@code @QuarkusTestResource(AuthRocketTestResource.class)}.
 * It starts before the application, which is told by configuration where it is:
 *
 * <table class="striped">
 *   <caption>Properties</caption>
 *   <tr><th>Name</th><th>Value</th></tr>
 *   <tr><td>{@code authrocket.url}</td><td>the base URL of the API</td></tr>
 *   <tr><td>{@code authrocket.api-key}</td><td>an API key</td></tr>
 *   <tr><td>{@code authrocket.realm}</td><td>the id of the realm</td></tr>
 *   <tr><td>{@code authrocket.login-url}</td><td>the base URL of LoginRocket</td></tr>
 *   <tr><td>{@code authrocket.ca-file}</td><td>a file with the certificate to trust, in PEM</td></tr>
 * </table>
 *
 * <p>In the environment of the real application these are {@code AUTHROCKET_URL} and so on. An application that has other
 * names for them maps them by arguments: {@code @ResourceArg(name = "authrocket.url", value = "shop.users.url")}.
 *
 * <p>Fields of the test that are marked with {@link InjectAuthRocket} are set. All tests of the application share one realm,
 * as they share the application: call {@link EmulatorRealm#reset()} before each. If a test failed, the requests and
 * refused webhooks since the last reset are printed to {@code System.err} at the end. Faults are set by
 * {@link EmulatorRealm#faults()}: an {@link EmulatorFault} on such a test makes it fail.
 */
public final class AuthRocketTestResource implements QuarkusTestResourceLifecycleManager {

    private static final int SECONDS = 20;
    private static final String URL = "authrocket.url";
    private static final String API_KEY = "authrocket.api-key";
    private static final String REALM = "authrocket.realm";
    private static final String LOGIN_URL = "authrocket.login-url";
    private static final String CA_FILE = "authrocket.ca-file";
    private static final Set<String> PROPERTIES = Set.of(URL, API_KEY, REALM, LOGIN_URL, CA_FILE);

    private Map<String, String> names = Map.of();
    private @Nullable Context context;
    private @Nullable Vertx vertx;
    private @Nullable EmulatorRealm realm;
    private @Nullable Path caFile;

    /** Called by Quarkus. */
    public AuthRocketTestResource() {}

    @Override
    public void setContext(Context ofTests) {
        this.context = ofTests;
    }

    @Override
    public void init(Map<String, String> initArgs) {
        for (String name : initArgs.keySet()) {
            if (!PROPERTIES.contains(name)) {
                throw new IllegalArgumentException("Expected one of " + PROPERTIES + " as the name of an argument of "
                        + AuthRocketTestResource.class.getSimpleName() + ", found " + name);
            }
        }
        names = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Vertx started = Vertx.vertx();
        vertx = started;
        EmulatorRealm made;
        try {
            made = AuthRocketEmulator.start(started)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .openRealm("Application under test");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The emulator did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the emulator started", e);
        }
        realm = made;
        Map<String, String> config = new LinkedHashMap<>();
        put(config, URL, made.baseUrl());
        put(config, API_KEY, made.apiKey());
        put(config, REALM, made.id());
        put(config, LOGIN_URL, made.loginRocketUrl());
        put(config, CA_FILE, write(made).toString());
        return config;
    }

    private void put(Map<String, String> config, String name, String value) {
        config.put(names.getOrDefault(name, name), value);
    }

    private Path write(EmulatorRealm of) {
        try {
            Path file = Files.createTempFile("authrocket-emulator-ca-", ".pem");
            caFile = file;
            Files.write(file, of.caCertificatePem().getBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate of the emulator cannot be written", e);
        }
    }

    /**
     * Called by Quarkus.
     *
     * @throws IllegalStateException if the test has an {@link EmulatorFault}, which would do nothing there
     */
    @Override
    public void inject(Object testInstance) {
        Class<?> type = testInstance.getClass();
        while (type != null) {
            if (isMarked(type)
                    || !ReflectionSupport.findMethods(
                                    type, AuthRocketTestResource::isMarked, HierarchyTraversalMode.TOP_DOWN)
                            .isEmpty()) {
                throw new IllegalStateException("@EmulatorFault does nothing in a test of Quarkus: in " + type.getName()
                        + " set faults by realm.faults() of an @InjectAuthRocket EmulatorRealm");
            }
            type = AnnotationSupport.isAnnotated(type, Nested.class) ? type.getEnclosingClass() : null;
        }
    }

    private static boolean isMarked(AnnotatedElement element) {
        return !AnnotationSupport.findRepeatableAnnotations(element, EmulatorFault.class)
                .isEmpty();
    }

    @Override
    public void inject(TestInjector injector) {
        EmulatorRealm injected = Objects.requireNonNull(realm, "Quarkus starts a resource before it injects");
        injector.injectIntoFields(
                injected, new TestInjector.AnnotatedAndMatchesType(InjectAuthRocket.class, EmulatorRealm.class));
        injector.injectIntoFields(
                injected.emulator(),
                new TestInjector.AnnotatedAndMatchesType(InjectAuthRocket.class, AuthRocketEmulator.class));
    }

    /** Which test failed is not told to a resource, nor when. */
    private static String report(EmulatorRealm realm) {
        String lines = Stream.concat(realm.requests().stream(), realm.webhooks().refused().stream())
                .map(told -> "\n  " + told)
                .collect(Collectors.joining());
        return "A test failed. AuthRocket requests and refused webhooks in realm " + realm.id()
                + " since its last reset:" + (lines.isEmpty() ? " none" : lines);
    }

    /** Ends the emulator; does nothing if it has not started. */
    @Override
    public void stop() {
        EmulatorRealm ended = realm;
        Context tests = context;
        if (ended != null && tests != null && tests.getTestStatus().isTestFailed()) {
            System.err.println(report(ended));
        }
        realm = null;
        try {
            Path file = caFile;
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate of the emulator cannot be deleted", e);
        } finally {
            Vertx running = vertx;
            vertx = null;
            if (running != null) {
                // Which ends the emulator.
                running.close()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .orTimeout(SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        }
    }
}
