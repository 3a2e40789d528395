package io.github.authrocketvertx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.contract.ResourcePages.Row;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.internal.operation.AllOperations;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.model.ListQuery;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The guide's pages on the resources say what the operations and the interfaces say, and what the emulator does. */
class ResourcePagesTest extends Contract {

    /** What LoginRocket's client has beside its calls. */
    private static final Set<String> NO_CALLS = Set.of("post", "with", "callOptions", "gauges", "shutdown", "close");

    private static final Set<String> LOGINS =
            Set.of("users.authenticate", "users.authenticate_key", "users.authenticate_code");

    @Override
    protected Surface surface() {
        return new CoreSurface();
    }

    @Test
    void everyOperationIsInATableAsItIs() {
        Set<String> operations = new HashSet<>();
        Stream.of(AllOperations.ofTheService(), AllOperations.ofLoginRocket())
                .flatMap(List::stream)
                .forEach(operation -> operations.add(line(operation)));
        Set<String> pages = new HashSet<>();
        ResourcePages.rows()
                .forEach(row -> pages.add(row.operation() + " " + row.verb() + " " + row.path() + " " + row.safety()));
        assertThat(pages).containsExactlyInAnyOrderElementsOf(operations);
    }

    private static String line(Operation<?> operation) {
        return operation.name() + " " + operation.verb() + " " + operation.path() + " " + operation.safety();
    }

    @TestFactory
    Stream<DynamicTest> everyMethodIsInTheTableOfItsPageWithWhatItGives() {
        return ResourcePages.resources().entrySet().stream()
                .map(resource -> DynamicTest.dynamicTest(resource.getKey(), () -> {
                    List<String> methods = Arrays.stream(resource.getValue().getMethods())
                            .filter(method -> Modifier.isAbstract(method.getModifiers()))
                            .filter(method -> !NO_CALLS.contains(method.getName()))
                            .map(ResourcePagesTest::signature)
                            .toList();
                    assertThat(ResourcePages.rows(resource.getKey()))
                            .extracting(
                                    row -> row.method() + "/" + row.parameters().size() + " gives " + row.gives())
                            .containsExactlyInAnyOrderElementsOf(methods);
                }));
    }

    private static String signature(Method method) {
        return method.getName() + "/" + method.getParameterCount() + " gives " + gives(method.getGenericReturnType());
    }

    private static String gives(Type type) {
        if (type instanceof ParameterizedType of && of.getRawType() == Future.class) {
            Type result = of.getActualTypeArguments()[0];
            return result == Void.class ? "nothing" : gives(result);
        }
        return type.getTypeName().replaceAll("[a-z.]+\\.(?=[A-Z])", "").replace('$', '.');
    }

    @Test
    void theKeyIsTheOneThatTheServiceAsksFor() {
        Map<String, String> levels = new HashMap<>();
        endpoints().forEach(parts -> levels.put(parts[0] + " " + parts[1], parts[2]));
        assertThat(ResourcePages.rows()).allSatisfy(row -> {
            String endpoint = row.verb() + " " + row.path().replaceAll("\\{[a-z_]+}", ":id");
            boolean keyless = row.accessor().equals(ResourcePages.LOGIN_ROCKET);
            assertThat(row.key()).isEqualTo(keyless ? "none" : levels.get(endpoint));
        });
    }

    private static Stream<String[]> endpoints() {
        String name = "/io/github/authrocketvertx/internal/operation/endpoints.csv";
        try (InputStream file = ResourcePagesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), UTF_8).lines().skip(1).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@link EveryCallContract} shows that the emulator refuses these calls so. */
    @Test
    void anOperationFailsAsItsRowSays() {
        assertThat(ResourcePages.rows()).allSatisfy(row -> {
            Set<Integer> statuses = new HashSet<>(row.failures().keySet());
            statuses.remove(429); // of logins, by a limit that the emulator has only when told
            assertThat(statuses).as(row.call()).isEqualTo(statuses(row));
        });
    }

    private static Set<Integer> statuses(Row row) {
        if (row.accessor().equals(ResourcePages.LOGIN_ROCKET)) {
            return Set.of(200);
        }
        Set<Integer> statuses = new HashSet<>();
        if (LOGINS.contains(row.operation())) {
            statuses.add(401);
        }
        if (EveryCall.UNKNOWN.containsKey(row.operation())) {
            statuses.add(404);
        }
        if (EveryCall.INVALID.containsKey(row.operation())) {
            statuses.add(422);
        }
        return statuses;
    }

    @TestFactory
    Stream<DynamicTest> aStatusMakesTheFailureThatARowNames() {
        Set<Map.Entry<Integer, String>> failures = new HashSet<>();
        ResourcePages.rows().forEach(row -> failures.addAll(row.failures().entrySet()));
        failures.remove(Map.entry(200, "HostedRefusalException")); // LoginRocketContract shows it
        assertThat(failures).hasSizeGreaterThan(3);
        return failures.stream()
                .map(failure -> DynamicTest.dynamicTest(failure.toString(), () -> {
                    emulator().faults().next().answer(failure.getKey(), "application/json", "{}");
                    AuthRocket once = client().with(options -> options.retry(RetryPolicy.none()));
                    Await.failure(type(failure.getValue()), once.users().get("ada"));
                }));
    }

    @Test
    void everyFailureThatAPageNamesIsThere() {
        ResourcePages.resources().keySet().forEach(accessor -> areThere(ResourcePages.page(accessor)));
        areThere(ResourcePages.text(ResourcePages.INDEX));
        areThere(ResourcePages.text("guides/from-ruby.md"));
    }

    private static void areThere(String page) {
        assertThat(ResourcePages.failuresNamedIn(page)).isNotEmpty().allSatisfy(ResourcePagesTest::type);
    }

    private static Class<? extends AuthRocketException> type(String name) {
        try {
            return Class.forName(AuthRocketException.class.getPackageName() + "." + name)
                    .asSubclass(AuthRocketException.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no failure " + name, e);
        }
    }

    @Test
    void theIndexLeadsToEveryPage() {
        String index = ResourcePages.text(ResourcePages.INDEX);
        assertThat(ResourcePages.resources().keySet())
                .allSatisfy(accessor -> assertThat(index).contains("](" + ResourcePages.file(accessor) + ")"));
    }

    @Test
    void theIndexSaysWhatListsCanBeAskedFor() throws Exception {
        List<String> lists = new ArrayList<>();
        for (Map.Entry<String, Class<?>> resource : ResourcePages.resources().entrySet()) {
            for (Method method : resource.getValue().getMethods()) {
                if (method.getName().equals("list") && ListQuery.class.isAssignableFrom(parameter(method))) {
                    lists.add(list(resource.getKey(), parameter(method)));
                }
            }
        }
        assertThat(ResourcePages.lists()).containsExactlyInAnyOrderElementsOf(lists);
    }

    private static Class<?> parameter(Method method) {
        return method.getParameterCount() == 1 ? method.getParameterTypes()[0] : Void.class;
    }

    private static String list(String accessor, Class<?> query) throws Exception {
        Set<String> narrowing = new TreeSet<>();
        Method factory = null;
        for (Method method : query.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                narrowing.add(method.getName());
                if (Modifier.isStatic(method.getModifiers())
                        && (factory == null || factory.getParameterCount() < method.getParameterCount())) {
                    factory = method;
                }
            }
        }
        narrowing.remove("create");
        Object[] ids =
                Stream.of("usr_1", "org_1").limit(factory.getParameterCount()).toArray();
        return accessor + " " + narrowing + " " + ((ListQuery<?>) factory.invoke(null, ids)).largestPage();
    }
}
