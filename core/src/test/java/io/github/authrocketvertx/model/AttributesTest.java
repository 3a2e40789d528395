package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent: absent, null and set are three different things. */
class AttributesTest {

    @Test
    void whatIsNotSetIsAbsent() {
        assertThat(UserUpdate.create().values()).isEmpty();
        assertThat(UserUpdate.create().firstName("Ada").values()).containsExactly(Map.entry("first_name", "Ada"));
    }

    @Test
    void whatIsClearedIsNull() {
        Map<String, Object> values = UserUpdate.create()
                .clearFirstName()
                .clearLastName()
                .clearReference()
                .values();
        assertThat(values).containsOnlyKeys("first_name", "last_name", "reference");
        assertThat(values.values()).containsOnlyNulls();
    }

    @Test
    void theLastWordCounts() {
        assertThat(UserUpdate.create().firstName("Ada").clearFirstName().values())
                .containsEntry("first_name", null);
        assertThat(UserUpdate.create().clearFirstName().firstName("Ada").values())
                .containsEntry("first_name", "Ada");
    }

    @Test
    void everySetterRefusesNullAndSaysWhatToDo() {
        Map<String, Consumer<UserUpdate>> updates = Map.of(
                "username", update -> update.username(null),
                "email", update -> update.email(null),
                "password", update -> update.password(null),
                "password_confirmation", update -> update.passwordConfirmation(null),
                "first_name", update -> update.firstName(null),
                "last_name", update -> update.lastName(null),
                "reference", update -> update.reference(null),
                "state", update -> update.state(null),
                "email_verification", update -> update.emailVerification(null),
                "custom", update -> update.custom(null));
        updates.forEach((name, setter) -> assertHelpful(name, () -> setter.accept(UserUpdate.create())));
        assertHelpful("name", () -> UserUpdate.create().name(null));
        assertHelpful("custom", () -> UserCreate.api().custom(null));
        assertHelpful("username", () -> UserCreate.human(null, "a@b", Secret.of("p")));
        assertHelpful("password", () -> UserCreate.human("a", "a@b", null));
        assertHelpful("token", () -> UserCreate.fromSignupToken(null));
        assertHelpful("token", () -> PasswordReset.of(null, Secret.of("p")));
        assertHelpful("password", () -> PasswordChange.of(Secret.of("p"), null));
        assertHelpful("ip", () -> RequestInfo.ofIp(null));
        assertHelpful("state", () -> UserQuery.create().state(null));
    }

    static Stream<Class<?>> inputs() {
        return new ClassFileImporter()
                .importPackages(Attributes.class.getPackageName()).stream()
                        .filter(type -> type.isAssignableTo(Attributes.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect);
    }

    @Test
    void allInputsAreLookedAt() {
        assertThat(inputs().count()).isGreaterThanOrEqualTo(31);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everySetterOfEveryInputRefusesNull(Class<?> type) throws Exception {
        Constructor<?> empty = type.getDeclaredConstructor(Map.class);
        empty.setAccessible(true);
        for (Method setter : type.getDeclaredMethods()) {
            if (Modifier.isPublic(setter.getModifiers())
                    && !Modifier.isStatic(setter.getModifiers())
                    && setter.getParameterCount() == 1
                    && !setter.getParameterTypes()[0].isPrimitive()) {
                Object input = empty.newInstance(Map.of());
                assertThatThrownBy(() -> setter.invoke(input, new Object[] {null}))
                        .as(setter.toString())
                        .cause()
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageStartingWith("Expected a value for '");
            }
        }
    }

    private static void assertHelpful(String name, Runnable setter) {
        assertThatThrownBy(setter::run)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Expected a value for '" + name + "', found null. To send null use the clear… method, or"
                        + " attribute(…) where there is none; to leave it as it is, do not set it.");
    }

    @Test
    void anEmptyTextIsRefusedSinceItIsNeitherSetNorCleared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserUpdate.create().firstName(""))
                .withMessageStartingWith("Expected a text for 'first_name', found an empty one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserQuery.create().after(""))
                .withMessageStartingWith("Expected a text for 'after'");
    }

    @Test
    void everyMethodLeavesTheOriginalAsItWas() {
        UserUpdate original = UserUpdate.create().firstName("Ada");
        UserUpdate changed = original.lastName("Lovelace").clearFirstName();
        assertThat(original.values()).containsExactly(Map.entry("first_name", "Ada"));
        assertThat(changed.values()).hasSize(2);
        assertThatThrownBy(() -> changed.values().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anyAttributeCanBeSent() {
        UserCreate user = UserCreate.api()
                .attribute("new_field", Arrays.asList(1, null, "x"))
                .attribute("cleared", null)
                .attribute("nested", new JsonObject().put("a", Secret.of("s")));
        assertThat(user.values())
                .containsEntry("new_field", Arrays.asList(1, null, "x"))
                .containsEntry("cleared", null)
                .containsEntry("nested", Map.of("a", Secret.of("s")));
    }

    @Test
    void whatIsNoJsonIsRefusedByItsPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        UserCreate.api().custom(new JsonObject().put("a", List.of(1, Map.of("b", new byte[0])))))
                .withMessageContaining("'custom.a[1].b'")
                .withMessageContaining("found a [B.");
    }

    @Test
    void numbersThatJsonDoesNotHaveAreRefused() {
        for (Number number : List.of(
                Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, Float.NEGATIVE_INFINITY, new AtomicInteger(1))) {
            assertThatIllegalArgumentException()
                    .as(number.getClass() + " " + number)
                    .isThrownBy(() -> UserUpdate.create().custom(new JsonObject().put("a", number)))
                    .withMessageStartingWith("Expected a JSON value for 'custom.a' ");
        }
    }

    @Test
    void equalityIsByTypeAndValues() {
        assertThat(UserUpdate.create().firstName("Ada"))
                .isEqualTo(UserUpdate.create().firstName("Ada"))
                .hasSameHashCodeAs(UserUpdate.create().firstName("Ada"))
                .isNotEqualTo(UserUpdate.create())
                .isNotEqualTo(UserQuery.create().attribute("first_name", "Ada"));
    }

    @Test
    void aPageHasALeastAndAMostNumberOfItems() {
        assertThat(UserQuery.create().maxResults(1).maxResults(1000).values()).containsEntry("max_results", 1000);
        for (int wrong : new int[] {0, -1, 1001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UserQuery.create().maxResults(wrong))
                    .withMessage("Expected max_results from 1 to 1000, found " + wrong + ".");
        }
    }

    @Test
    void aSpanIsWholeSeconds() {
        assertThat(AppHookUpdate.create().delay(Duration.ofMinutes(1)).values()).containsEntry("delay", 60);
        for (Duration wrong : List.of(Duration.ofMillis(1_500), Duration.ofSeconds(-1), Duration.ofDays(100_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AppHookUpdate.create().delay(wrong))
                    .withMessageStartingWith("Expected whole seconds of at least 0 for 'delay'");
        }
    }

    @Test
    void aPersonAProgramAndASignupAreToldApart() {
        assertThat(UserCreate.human("ada", "ada@example.com", Secret.of("p")).values())
                .containsExactly(
                        Map.entry("user_type", UserType.HUMAN),
                        Map.entry("username", "ada"),
                        Map.entry("email", "ada@example.com"),
                        Map.entry("password", Secret.of("p")));
        assertThat(UserCreate.api().values()).containsExactly(Map.entry("user_type", UserType.API));
        assertThat(UserCreate.fromSignupToken(Secret.of("utk_1")).values())
                .containsExactly(Map.entry("token", Secret.of("utk_1")));
    }
}
