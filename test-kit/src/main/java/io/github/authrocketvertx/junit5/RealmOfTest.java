package io.github.authrocketvertx.junit5;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The realm of a test, which goes with it; if the test failed, its requests and refused webhooks are told. */
final class RealmOfTest implements Resource {

    static final String REPORT_KEY = "AuthRocket requests";

    private final ExtensionContext context;
    private final EmulatorRealm realm;

    RealmOfTest(ExtensionContext context, AuthRocketEmulator emulator) {
        this.context = context;
        this.realm = emulator.openRealm(context.getDisplayName());
        Faults.of(context).forEach(fault -> Faults.add(fault, realm.faults()));
    }

    EmulatorRealm realm() {
        return realm;
    }

    /** Runs after all that may fail, and before JUnit tells how the test ended. */
    @Override
    public void close() {
        try {
            context.getExecutionException()
                    .filter(failure -> !(failure instanceof TestAbortedException))
                    .ifPresent(failure -> report());
        } finally {
            realm.close();
        }
    }

    private void report() {
        String lines = Stream.concat(realm.requests().stream(), realm.webhooks().refused().stream())
                .map(told -> "\n  " + told)
                .collect(Collectors.joining());
        String requests = lines.isEmpty() ? " none" : lines;
        context.publishReportEntry(REPORT_KEY, requests);
        // Surefire shows no report entries. In one piece, since other tests may print as well.
        System.err.println(REPORT_KEY + " of " + name() + ", which failed, in realm " + realm.id() + ":" + requests);
    }

    private String name() {
        String type = context.getTestClass().map(Class::getSimpleName).orElse("");
        return context.getTestMethod().isPresent() ? type + ", " + context.getDisplayName() : type;
    }
}
