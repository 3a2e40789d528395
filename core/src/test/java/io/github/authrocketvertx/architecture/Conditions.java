package io.github.authrocketvertx.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.authrocketvertx.failure.AuthRocketException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Conditions that ArchUnit does not have. */
final class Conditions {

    private Conditions() {}

    /** No public or protected member has a hidden type in its signature, also inside of generics and arrays. */
    static ArchCondition<JavaClass> notShow(DescribedPredicate<JavaClass> hidden) {
        return condition("show nothing of " + hidden.getDescription(), (type, report) -> {
            Stream.concat(
                            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
                            type.getTypeParameters().stream())
                    .flatMap(Conditions::involved)
                    .filter(hidden)
                    .forEach(shown -> report.accept("shows " + shown.getName()));
            for (JavaMember member : type.getMembers()) {
                if (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED)) {
                    signature(member)
                            .flatMap(Conditions::involved)
                            .filter(hidden)
                            .forEach(
                                    shown -> report.accept("shows " + shown.getName() + " by " + member.getFullName()));
                }
            }
        });
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (!(member instanceof JavaCodeUnit unit)) {
            return Stream.of(((JavaField) member).getType());
        }
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream(),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
    }

    /** Only the failures' own constructors, by {@code super(…)}, make a failure. */
    static ArchCondition<JavaClass> makeNoFailure() {
        return condition(
                "make no failure",
                (type, report) -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME))
                        .filter(access -> access.getTargetOwner().isAssignableTo(AuthRocketException.class))
                        .filter(access ->
                                !(access.getOrigin().isConstructor() && type.isAssignableTo(AuthRocketException.class)))
                        .forEach(access -> report.accept(access.getDescription())));
    }

    static ArchCondition<JavaClass> haveNoText(Pattern forbidden) {
        return condition(
                "have no text like " + forbidden,
                (type, report) -> ClassStrings.of(type).stream()
                        .filter(text -> forbidden.matcher(text).matches())
                        .forEach(text -> report.accept("has the text '" + text + "'")));
    }

    /** Neither calls nor references of these methods, by the type that declares them. */
    static ArchCondition<JavaClass> callNoneOf(Map<String, Set<String>> forbidden) {
        return condition(
                "call nothing that waits",
                (type, report) -> type.getCodeUnitAccessesFromSelf()
                        .forEach(access -> forbidden.forEach((owner, names) -> {
                            if (names.contains(access.getName())
                                    && access.getTargetOwner().isAssignableTo(owner)) {
                                report.accept(access.getDescription());
                            }
                        })));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        problem -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + problem)));
            }
        };
    }
}
