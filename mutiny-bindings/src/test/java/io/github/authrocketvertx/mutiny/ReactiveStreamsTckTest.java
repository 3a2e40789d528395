package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.authrocketvertx.contract.Fixture;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;

/** The publisher behind every {@code Multi} keeps the rules of Reactive Streams, by the kit that checks them. */
class ReactiveStreamsTckTest {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long NOTHING_COMES_MILLIS = 50;
    private static final long MOST_ELEMENTS = 5_000;

    /**
     * What the kit can't check, what is for publishers that fail before any request or give the same to all
     * subscribers, and what needs a publisher without an end.
     */
    private static final String UNCHECKED = "untested_.*|optional_spec104_mustSignalOnErrorWhenFails"
            + "|required_spec109_mayRejectCallsToSubscribe.*|optional_spec111_multicast_.*RequestingOneByOne"
            + "|required_spec317_mustNotSignalOnErrorWhenPendingAboveLongMaxValue";

    private static Fixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = Fixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    /** Not public and not named like a test, so that no other engine finds it. */
    private static final class Rules extends FlowPublisherVerification<User> {

        Rules() {
            super(new TestEnvironment(PATIENCE_MILLIS, NOTHING_COMES_MILLIS), PATIENCE_MILLIS);
        }

        @Override
        public long maxElementsFromPublisher() {
            return MOST_ELEMENTS;
        }

        @Override
        public Flow.Publisher<User> createFlowPublisher(long elements) {
            fixture.emulator().reset();
            JsonArray users = new JsonArray();
            IntStream.range(0, (int) Math.min(elements, MOST_ELEMENTS))
                    .forEach(i -> users.add(new JsonObject().put("id", "usr_" + i)));
            answerUsers(200, new JsonObject().put("collection", users).encode());
            return publisher();
        }

        @Override
        public Flow.Publisher<User> createFailedFlowPublisher() {
            // What fails needs a call, which needs a request; the kit wants a publisher that fails at once.
            return null;
        }

        private static void answerUsers(int status, String body) {
            fixture.emulator()
                    .faults()
                    .when((RecordedRequest request) -> request.path().endsWith("/users"))
                    .always()
                    .answer(status, "application/json", body);
        }

        private static Flow.Publisher<User> publisher() {
            Calls<Listing<User>> calls =
                    new Calls<>(fixture.core(), client -> client.users().list(UserQuery.create()));
            return new StreamPublisher<>(calls, Listing::items);
        }
    }

    private static List<Method> rules() {
        return Arrays.stream(Rules.class.getMethods())
                .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
                .toList();
    }

    @Test
    void theKitHasRules() {
        assertThat(rules()).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> keeps() {
        return rules().stream().map(rule -> dynamicTest(rule.getName(), () -> check(rule)));
    }

    private static void check(Method rule) throws Throwable {
        Rules rules = new Rules();
        rules.setUp();
        try {
            rule.invoke(rules);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof SkipException)) {
                throw e.getCause();
            }
            assertThat(rule.getName()).as("a rule that the kit did not check").matches(UNCHECKED);
        }
    }
}
