package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a set that may grow. */
class OpenTextTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                UserState.class,
                UserType.class,
                OrgState.class,
                EmailVerification.class,
                CredentialType.class,
                RealmState.class,
                UsernameValidation.class,
                ApiKeyPolicy.class,
                JwtAlgorithm.class,
                JwtField.class,
                JwtKeyUse.class,
                SessionType.class,
                AuthProviderType.class,
                AuthProviderState.class,
                SignupMode.class,
                CredentialState.class,
                AppHookState.class,
                HookType.class,
                EmailRenderer.class,
                HookAudience.class,
                NotificationState.class,
                EventType.class,
                Expand.class,
                Direction.class
            })
    void aKnownTextIsItsConstantAndAnUnknownOneIsKept(Class<? extends OpenText> type) throws Exception {
        var of = type.getMethod("of", String.class);
        List<OpenText> constants = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return (OpenText) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(constants).isNotEmpty().doesNotHaveDuplicates();
        for (OpenText constant : constants) {
            assertThat(of.invoke(null, constant.text())).isSameAs(constant);
            assertThat(constant).hasToString(constant.text());
        }
        Object unknown = of.invoke(null, "of tomorrow");
        assertThat(unknown)
                .hasToString("of tomorrow")
                .isEqualTo(of.invoke(null, "of tomorrow"))
                .hasSameHashCodeAs(of.invoke(null, "of tomorrow"));
    }

    @Test
    void oneTextOfTwoTypesIsTwoValues() {
        assertThat((Object) UserState.ACTIVE).isNotEqualTo(OrgState.ACTIVE);
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserState.of("")).withMessageContaining("UserState");
    }
}
