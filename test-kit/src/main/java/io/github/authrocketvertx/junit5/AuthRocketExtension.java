package io.github.authrocketvertx.junit5;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an AuthRocket in memory, by their parameters:
 *
 * <ul>
 *   <li>{@link EmulatorRealm}: a new realm for each test, with faults and recorded requests of its own, so that tests may
 *       run at the same time
 *   <li>{@link AuthRocket} and {@link LoginRocket}: clients in this realm, which are closed after the test
 *   <li>{@link AuthRocketOptions} and {@link LoginRocketOptions}: for code that makes its clients itself
 *   <li>{@link Vertx}: what these clients run on, closed after the test; that of {@code VertxExtension} if there is one
 *   <li>{@link AuthRocketEmulator}: what all realms are in
 * </ul>
 *
 * <p>Parameters of test methods, of {@code BeforeEach} and {@code AfterEach} and, unless there is one instance of the class
 * for all tests, of constructors belong to the test. Those of {@code BeforeAll} and {@code AfterAll} belong to the class,
 * and so does their realm.
 *
 * <p>When a test fails, the requests of its realm are printed to {@code System.err} and published as a report entry.
 *
 * <p>The emulator starts when it is first asked for and serves all classes of the run, so tests must not reset it and must
 * not move its clock; those who need that have an emulator of their own by {@link #withEmulator}. Immutable: each
 * {@code with} method returns a changed copy.
 */
public final class AuthRocketExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(AuthRocketExtension.class);
    private static final Set<Class<?>> TYPES = Set.of(
            AuthRocketEmulator.class,
            EmulatorRealm.class,
            AuthRocket.class,
            AuthRocketOptions.class,
            LoginRocket.class,
            LoginRocketOptions.class);

    private final @Nullable EmulatorOptions ownEmulator;
    private final UnaryOperator<AuthRocketOptions> client;

    /** An emulator for the whole run, and clients with default options. */
    public AuthRocketExtension() {
        this(null, UnaryOperator.identity());
    }

    private AuthRocketExtension(@Nullable EmulatorOptions ownEmulator, UnaryOperator<AuthRocketOptions> client) {
        this.ownEmulator = ownEmulator;
        this.client = client;
    }

    /**
     * Returns a copy with an emulator of its own, which lasts as long as the class; for an extension in a static field.
     * Tests of the class that run at the same time share its clock.
     */
    public AuthRocketExtension withEmulator(EmulatorOptions options) {
        return new AuthRocketExtension(Objects.requireNonNull(options, "options"), client);
    }

    /**
     * Returns a copy whose {@link AuthRocket} clients have other options.
     *
     * @param change changes the options of a client, which has address, key, realm and trust already
     */
    public AuthRocketExtension withClient(UnaryOperator<AuthRocketOptions> change) {
        return new AuthRocketExtension(ownEmulator, Objects.requireNonNull(change, "change"));
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        // What a constructor takes is the test's, and not shared by all tests of the class.
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return TYPES.contains(type) || (type.equals(Vertx.class) && !VertxOfTest.isResolvedByVertxExtension(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type.equals(Vertx.class)) {
            return VertxOfTest.of(context);
        }
        if (type.equals(AuthRocketEmulator.class)) {
            return emulator(context);
        }
        EmulatorRealm realm = realm(context);
        if (type.equals(EmulatorRealm.class)) {
            return realm;
        }
        if (type.equals(AuthRocketOptions.class)) {
            return options(realm);
        }
        if (type.equals(LoginRocketOptions.class)) {
            return loginOptions(realm);
        }
        return client(type, realm, context);
    }

    private AuthRocketEmulator emulator(ExtensionContext context) {
        EmulatorOptions own = ownEmulator;
        RunningEmulator running = own == null
                ? kept(context.getRoot(), RunningEmulator.class, RunningEmulator.class, RunningEmulator::new)
                : kept(outermostClass(context), this, RunningEmulator.class, () -> new RunningEmulator(own));
        return running.emulator();
    }

    private EmulatorRealm realm(ExtensionContext context) {
        AuthRocketEmulator emulator = emulator(context);
        return ofTest(context, EmulatorRealm.class, RealmOfTest.class, () -> new RealmOfTest(context, emulator))
                .realm();
    }

    private AuthRocketOptions options(EmulatorRealm realm) {
        return client.apply(AuthRocketOptions.of(realm.baseUrl(), Secret.of(realm.apiKey()))
                .realm(realm.id())
                .trust(realm.trustOptions()));
    }

    private static LoginRocketOptions loginOptions(EmulatorRealm realm) {
        return LoginRocketOptions.of(realm.loginRocketUrl()).client(options -> options.trust(realm.trustOptions()));
    }

    private Object client(Class<?> type, EmulatorRealm realm, ExtensionContext context) {
        // Taken before the client is kept: JUnit closes what it keeps in the opposite order.
        Vertx vertx = VertxOfTest.of(context);
        return ofTest(context, type, ClientOfTest.class, () -> {
                    if (type.equals(LoginRocket.class)) {
                        LoginRocket made = LoginRocket.create(vertx, loginOptions(realm));
                        return new ClientOfTest(made, made::close);
                    }
                    AuthRocket made = AuthRocket.create(vertx, options(realm));
                    return new ClientOfTest(made, made::close);
                })
                .client();
    }

    /** What is kept for this test, and is not that of a class around it. */
    private static <T> T ofTest(ExtensionContext context, Class<?> what, Class<T> type, Supplier<T> maker) {
        return kept(context, List.of(what, context.getUniqueId()), type, maker);
    }

    private static <T> T kept(ExtensionContext context, Object key, Class<T> type, Supplier<T> maker) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(key, missing -> maker.get(), type);
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext outermost = context;
        ExtensionContext parent = context.getParent().orElse(null);
        while (parent != null && parent.getParent().isPresent()) {
            outermost = parent;
            parent = parent.getParent().orElse(null);
        }
        return outermost;
    }
}
