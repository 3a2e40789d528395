package io.github.authrocketvertx.junit5;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final String KIT = "io.github.authrocketvertx.junit5";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages(KIT);

    @Test
    void theKitIsFound() {
        classes()
                .that()
                .haveFullyQualifiedName(AuthRocketExtension.class.getName())
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageNeedsQuarkus() {
        noClasses()
                .that()
                .resideOutsideOfPackage(KIT + ".quarkus")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", KIT + ".quarkus")
                .check(CLASSES);
    }

    @Test
    void itUsesNothingInternal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.authrocketvertx..internal..", "io.vertx..impl..", "io.vertx.junit5..")
                .check(CLASSES);
    }
}
