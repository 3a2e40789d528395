package io.github.authrocketvertx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.authrocketvertx.AuthRocket;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house hold for the client, and each of them finds the violation that is planted for it. */
class ArchitectureTest {

    private static final String ROOT = "io.github.authrocketvertx";
    private static final String PLANTED_ROOT = ROOT + ".architecture.planted";
    private static final Rules RULES = new Rules(ROOT);
    private static final Rules PLANTED_RULES = new Rules(PLANTED_ROOT);
    private static final JavaClasses CLIENT = client();
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    /** All classes that lie where {@link AuthRocket} lies, and none of the tests: a directory, or a jar. */
    private static JavaClasses client() {
        try {
            Path place = Path.of(AuthRocket.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return new ClassFileImporter().importPath(place);
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return new ClassFileImporter().importJar(jar);
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> packages() {
        return RULES.arrows().keySet().stream();
    }

    @Test
    void theClassesOfTheClientAreFoundAndNoOthers() {
        assertThat(CLIENT.size()).isGreaterThan(100);
        assertThat(CLIENT.contain(AuthRocket.class)).isTrue();
        assertThat(CLIENT.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItMay(String name) {
        RULES.arrows().get(name).check(CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "model, PlantedModel",
        "failure, PlantedFailure",
        "spi, PlantedSpi",
        "resource, PlantedResource",
        "internal.json, PlantedJson",
        "internal.operation, PlantedOperation",
        "internal.transport, PlantedTransport",
        "internal.engine, PlantedEngine",
    })
    void aPackageThatUsesMoreIsFound(String name, String culprit) {
        assertFinds(PLANTED_RULES.arrows().get(name), culprit);
    }

    @Test
    void everyArrowHasAPlantedViolation() {
        RULES.arrows()
                .keySet()
                .forEach(name -> assertThat(PLANTED.stream()
                                .anyMatch(type -> type.getPackageName().equals(PLANTED_ROOT + "." + name)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void nothingUsesTheEmulator() {
        RULES.nothingUsesTheEmulator().check(CLIENT);
        assertFinds(PLANTED_RULES.nothingUsesTheEmulator(), "PlantedFaults.emulator()");
    }

    @Test
    void jacksonIsUsedInOnePlace() {
        RULES.jacksonIsUsedInOnePlace().check(CLIENT);
        assertFinds(PLANTED_RULES.jacksonIsUsedInOnePlace(), "PlantedSurface.jackson()");
    }

    @Test
    void theSurfaceShowsNothingInternal() {
        RULES.theSurfaceShowsNothingInternal().check(CLIENT);
        assertFinds(
                PLANTED_RULES.theSurfaceShowsNothingInternal(), "PlantedSurface.inside()", "PlantedSurface.jackson()");
    }

    @Test
    void failuresAreMadeInOnePlace() {
        RULES.failuresAreMadeInOnePlace().check(CLIENT);
        assertFinds(PLANTED_RULES.failuresAreMadeInOnePlace(), "PlantedFaults.failure()", "PlantedFaults.failures()");
    }

    @Test
    void namesOfHeadersStandInOnePlace() {
        RULES.namesOfHeadersStandInOnePlace().check(CLIENT);
        assertFinds(PLANTED_RULES.namesOfHeadersStandInOnePlace(), "x-authrocket-Realm", "Content-Type");
    }

    @Test
    void pathsStandInOnePlace() {
        RULES.pathsStandInOnePlace().check(CLIENT);
        assertFinds(PLANTED_RULES.pathsStandInOnePlace(), "users/{user}");
    }

    @Test
    void nothingWaits() {
        RULES.nothingWaits().check(CLIENT);
        assertFinds(
                PLANTED_RULES.nothingWaits(),
                "PlantedBlocking.sleep()",
                "PlantedBlocking.get(",
                "PlantedBlocking.join()",
                "PlantedBlocking.await(");
    }

    @Test
    void noStaticFieldChanges() {
        RULES.noStaticFieldChanges().check(CLIENT);
        assertFinds(PLANTED_RULES.noStaticFieldChanges(), "PlantedFaults.count");
    }

    private static void assertFinds(ArchRule rule, String... culprits) {
        assertThat(String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails()))
                .contains(culprits);
    }
}
