package io.github.authrocketvertx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.github.authrocketvertx.internal.engine.FailureMaker;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.transport.HeaderNames;
import io.github.authrocketvertx.model.Secret;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house, for the packages below a root: the client's own, or one with planted violations. */
final class Rules {

    private static final String OURS = "io.github.authrocketvertx..";
    private static final String JACKSON = "com.fasterxml..";

    /** What waits, by the type that has it. */
    private static final Map<String, Set<String>> WAITING = Map.ofEntries(
            Map.entry("java.lang.Object", Set.of("wait")),
            Map.entry("java.lang.Thread", Set.of("sleep", "join", "onSpinWait")),
            Map.entry("java.util.concurrent.Future", Set.of("get")),
            Map.entry("java.util.concurrent.CompletableFuture", Set.of("join")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire", "acquireUninterruptibly")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("put", "take")),
            Map.entry("java.util.concurrent.locks.Condition", Set.of("await", "awaitUninterruptibly")),
            Map.entry("java.util.concurrent.locks.LockSupport", Set.of("park", "parkNanos", "parkUntil")),
            Map.entry("java.util.concurrent.ExecutorService", Set.of("invokeAll", "invokeAny", "awaitTermination")),
            Map.entry("io.vertx.core.Future", Set.of("await")));

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** Which package may use which, by the package it is about. */
    Map<String, ArchRule> arrows() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("model", only("model"));
        rules.put("failure", only("failure", "model"));
        rules.put("spi", only("spi", "model", "failure"));
        rules.put("resource", only("resource", "model", "failure"));
        rules.put("internal.json", only("internal.json", "model", "failure"));
        rules.put("internal.operation", only("internal.operation", "model", "failure", "internal.json"));
        // Keys are secrets: the engine hands them over, the transport has to reveal them.
        rules.put(
                "internal.transport",
                none(
                        "internal.transport",
                        below(
                                        "model",
                                        "internal.json",
                                        "internal.operation",
                                        "internal.engine",
                                        "internal.resource",
                                        "resource")
                                .and(not(equivalentTo(Secret.class)))));
        rules.put(
                "internal.engine",
                none(
                        "internal.engine",
                        below("model", "internal.json")
                                .and(not(equivalentTo(Secret.class)))
                                // It keeps what reads bodies and hands that on as well.
                                .and(not(equivalentTo(BodyBytes.class)))
                                .and(not(equivalentTo(BodyReader.class)))
                                .or(resideInAPackage("io.vertx.core.http.."))));
        return rules;
    }

    ArchRule nothingUsesTheEmulator() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("..emulator..");
    }

    ArchRule jacksonIsUsedInOnePlace() {
        return noClasses()
                .that(not(resideInAPackage(root + ".internal.json..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON);
    }

    ArchRule theSurfaceShowsNothingInternal() {
        return classes()
                .that()
                .arePublic()
                .and(resideInAnyPackage(
                        root, root + ".resource..", root + ".model..", root + ".failure..", root + ".spi.."))
                .should(Conditions.notShow(resideInAnyPackage("..internal..", JACKSON, "io.netty..")));
    }

    ArchRule failuresAreMadeInOnePlace() {
        return classes().that(not(equivalentTo(FailureMaker.class))).should(Conditions.makeNoFailure());
    }

    ArchRule namesOfHeadersStandInOnePlace() {
        return classes()
                .that(not(equivalentTo(HeaderNames.class)))
                .should(Conditions.haveNoText(Pattern.compile(
                        "(?is).*(x-authrocket|x-request-id|x-ratelimit|content-type|content-length|user-agent).*")));
    }

    ArchRule pathsStandInOnePlace() {
        return classes()
                .that(not(resideInAPackage(root + ".internal.operation..")))
                .should(Conditions.haveNoText(
                        Pattern.compile("(?s).*\\b(users|orgs|memberships|sessions|auth_providers|realms|login_policies"
                                + "|credentials|app_hooks|events|user_tokens|jwt_keys)/.*")));
    }

    ArchRule nothingWaits() {
        return classes().should(Conditions.callNoneOf(WAITING));
    }

    ArchRule noStaticFieldChanges() {
        return fields().that().areStatic().should().beFinal();
    }

    private ArchRule only(String who, String... allowed) {
        return none(who, resideInAPackage(OURS).and(not(below(allowed))));
    }

    private ArchRule none(String who, DescribedPredicate<JavaClass> forbidden) {
        String own = root + "." + who + "..";
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(forbidden.and(not(resideInAPackage(own))));
    }

    private DescribedPredicate<JavaClass> below(String... packages) {
        return resideInAnyPackage(
                Stream.of(packages).map(name -> root + "." + name + "..").toArray(String[]::new));
    }
}
