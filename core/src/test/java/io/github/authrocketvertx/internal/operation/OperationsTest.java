package io.github.authrocketvertx.internal.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All operations together: none missing, none extra, each with the safety class that was reviewed. */
class OperationsTest {

    private static final List<Operation<?>> ALL = AllOperations.ofTheService();

    private static List<String> lines(String resource) {
        try (InputStream file = OperationsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyEndpointOfTheServiceHasAnOperationAndNoOtherHas() {
        Set<String> endpoints = lines("endpoints.csv").stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(Collectors.toSet());
        assertThat(endpoints).hasSize(65);
        assertThat(ALL.stream().map(OperationsTest::endpoint).toList()).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    private static String endpoint(Operation<?> operation) {
        return operation.verb() + "," + operation.path().replaceAll("\\{[a-z_]+}", ":id");
    }

    /** What may be sent again must not change by accident: {@code safety.csv} was reviewed, with the reasons in it. */
    @Test
    void whatMayBeSentAgainIsWhatWasReviewed() {
        List<String> reviewed = lines("safety.csv");
        assertThat(reviewed).allMatch(line -> line.matches("[^;]+;[A-Z]+;[^;]+;[A-Z]+;[^;]{10,}"));
        assertThat(ALL.stream().map(OperationsTest::line).toList())
                .containsExactlyInAnyOrderElementsOf(reviewed.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(';')))
                        .toList());
    }

    private static String line(Operation<?> operation) {
        return operation.name() + ";" + operation.verb() + ";" + operation.path() + ";" + operation.safety();
    }

    @Test
    void everyCallOfLoginRocketIsThereAndWasReviewed() {
        List<String> reviewed = lines("loginrocket.csv");
        assertThat(reviewed).hasSize(9).allMatch(line -> line.matches("[^;]+;[^;]+;[A-Z]+;[^;]{10,}"));
        assertThat(AllOperations.ofLoginRocket().stream()
                        .map(call -> call.name() + ";" + call.path() + ";" + call.safety())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(reviewed.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(';')))
                        .toList());
    }

    @Test
    void namesAreUnique() {
        assertThat(ALL).extracting(Operation::name).doesNotHaveDuplicates();
    }

    @Test
    void everyReadIsAGetAndNoOtherOperationIs() {
        assertThat(ALL)
                .allMatch(operation -> (operation.safety() == SafetyClass.READ) == (operation.verb() == Verb.GET));
    }

    @Test
    void everyOperationThatLogsInIsALogin() {
        assertThat(ALL)
                .filteredOn(operation -> operation.verb() == Verb.POST)
                .filteredOn(operation -> operation.name().matches(".*\\.auth(enticate|orize).*"))
                .hasSize(5)
                .allMatch(operation -> operation.safety() == SafetyClass.LOGIN);
    }
}
