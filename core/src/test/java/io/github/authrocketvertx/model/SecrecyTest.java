package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.ObjectCodec;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of anything shows a secret. */
class SecrecyTest {

    private static final String CANARY = "c4n4ry";
    private static final Secret SECRET = Secret.of(CANARY);

    static Stream<Object> holders() {
        User user = User.builder()
                .id("usr_1")
                .token(SECRET)
                .apiKey(SECRET)
                .passwordResetToken(SECRET)
                .additionalField("new_secret", CANARY)
                .custom(new JsonObject().put("a", CANARY))
                .build();
        Membership membership = Membership.builder().id("mb_1").user(user).build();
        return Stream.of(
                SECRET,
                List.of(SECRET),
                Map.of("a", SECRET),
                Optional.of(SECRET),
                UserCreate.human("ada", "a@b", SECRET)
                        .passwordConfirmation(SECRET)
                        .attribute("x", Map.of("y", List.of(SECRET))),
                UserCreate.fromSignupToken(SECRET),
                UserUpdate.create().password(SECRET).passwordConfirmation(SECRET),
                PasswordReset.of(SECRET, SECRET).confirmation(SECRET),
                PasswordChange.of(SECRET, SECRET).confirmation(SECRET),
                UserQuery.create().attribute("x", SECRET),
                RequestInfo.ofIp("192.0.2.1").attribute("x", SECRET),
                user,
                membership,
                Org.builder().memberships(List.of(membership)).build(),
                Credential.builder().additionalField("api_key", CANARY).build(),
                Page.of(List.of(user), false, "usr_1", Map.of("x", CANARY)),
                Login.of(user),
                Login.of(User.builder().token(Secret.of("kli_" + CANARY)).build()),
                IssuedToken.of(SECRET, user),
                SocialLogin.of(Login.of(user)),
                SocialLogin.of(SignupToken.builder().token(SECRET).build()),
                SocialLoginUrl.builder().url(CANARY).build(),
                SocialLoginCode.of(SECRET, "s"),
                SignupTokenCreate.of("ada", "a@b", SECRET).passwordConfirmation(SECRET),
                AuthProviderCreate.social(AuthProviderType.GOOGLE, "ci", SECRET),
                CredentialCreate.password("usr_1", SECRET).passwordConfirmation(SECRET),
                CredentialCreate.apiKey("usr_1", SECRET).accessToken(SECRET),
                CredentialUpdate.create().password(SECRET).apiKey(SECRET),
                AppHookCreate.webhook(SECRET, List.of()),
                AppHookUpdate.create().destination(SECRET),
                JwtKeyCreate.of(JwtAlgorithm.HS256).key(SECRET));
    }

    static Stream<Named<ObjectCodec<?, ?>>> models() {
        return Codecs.all().stream().map(codec -> Named.of(codec.kind(), codec));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTextOfAModelShowsWhatCouldBeSecret(ObjectCodec<?, ?> codec) {
        codec.shapes().forEach((name, shape) -> {
            if (shape == ObjectCodec.Shape.TEXT && couldBeSecret(name)) {
                Model model = codec.read(new JsonObject().put(name, CANARY).toBuffer());
                assertThat(model.toString()).as(name).doesNotContain(CANARY);
            }
        });
    }

    /** What a model gives and an input takes is a {@link Secret} wherever its name says so. */
    @Test
    void whateverSoundsSecretIsASecret() {
        int found = 0;
        for (JavaMethod method : methods()) {
            boolean gives = method.getOwner().isAssignableTo(Model.class)
                    && method.getRawParameterTypes().isEmpty();
            if (gives && couldBeSecret(method.getName()) && !method.getName().startsWith("has")) {
                assertThat(method.getRawReturnType().getSimpleName())
                        .as(method.getFullName())
                        .isEqualTo("Secret");
                found++;
            }
            boolean takes = method.getOwner().isAssignableTo(Attributes.class)
                    && method.getRawParameterTypes().size() == 1;
            if (takes && couldBeSecret(method.getName()) && !method.getName().startsWith("email")) {
                assertThat(method.getRawParameterTypes().get(0).getSimpleName())
                        .as(method.getFullName())
                        .isEqualTo("Secret");
                found++;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(25);
    }

    private static List<JavaMethod> methods() {
        return new ClassFileImporter()
                .importPackages(Model.class.getPackageName()).stream()
                        .filter(type -> !type.getSimpleName().endsWith("Test"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC))
                        .toList();
    }

    private static boolean couldBeSecret(String name) {
        return name.matches("(?i)(.*_?(key|token|secret|password|confirmation|destination)|provisioning_?uri)");
    }

    @ParameterizedTest
    @MethodSource("holders")
    void noTextShowsASecret(Object holder) {
        assertThat(holder.toString()).isNotEmpty().doesNotContain(CANARY);
    }

    @Test
    void maskedSecretsShowThatTheyAreThere() {
        assertThat(PasswordReset.of(SECRET, SECRET)).hasToString("PasswordReset{token=***, password=***}");
    }

    @Test
    void aSecretIsRevealedOnRequestOnly() {
        assertThat(SECRET.reveal()).isEqualTo(CANARY);
        assertThat(SECRET.startsWith("c4")).isTrue();
        assertThat(SECRET).isEqualTo(Secret.of(CANARY)).hasSameHashCodeAs(Secret.of(CANARY));
        assertThat(SECRET).isNotEqualTo(Secret.of("other")).isNotEqualTo((Object) CANARY);
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
    }
}
