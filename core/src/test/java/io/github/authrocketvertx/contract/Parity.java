package io.github.authrocketvertx.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares a binding with core, method by method: the names, the parameters and, with the binding's types translated
 * into core's, the results must be the same. A difference in either direction is told, unless it is declared.
 */
public final class Parity {

    private static final Pattern PACKAGES = Pattern.compile("\\b[a-z]\\w*\\.");
    private static final Pattern WORD = Pattern.compile("\\w+");
    /** What core's stream of a list adds, the cursor, a binding has in its items and pages. */
    private static final Map<String, String> CORE_WORDS = Map.of("ListingStream", "CallStream");

    private static final String SUSPENDING = "kotlin.coroutines.Continuation";

    private final Map<Class<?>, Class<?>> pairs;
    private final Map<String, String> words = new HashMap<>();

    /**
     * A comparison.
     *
     * @param pairs core's interfaces and what the binding has for each
     * @param translations further types of the binding and core's for each, such as {@code Uni} and {@code Future}
     */
    public Parity(Map<Class<?>, Class<?>> pairs, Map<Class<?>, Class<?>> translations) {
        this.pairs = pairs;
        pairs.forEach((core, binding) -> words.put(binding.getSimpleName(), core.getSimpleName()));
        translations.forEach((binding, core) -> words.put(binding.getSimpleName(), core.getSimpleName()));
    }

    /**
     * What is wrong; empty when all is well.
     *
     * @param declared the differences that are meant, in the words used here, each with its reason
     */
    public Set<String> complaints(Map<String, String> declared) {
        Set<String> differences = differences();
        Set<String> complaints = new TreeSet<>();
        for (String difference : differences) {
            if (!declared.containsKey(difference)) {
                complaints.add(difference);
            }
        }
        for (String difference : declared.keySet()) {
            if (!differences.contains(difference)) {
                complaints.add("declared, and not so: " + difference);
            }
        }
        return complaints;
    }

    private Set<String> differences() {
        Set<String> differences = new TreeSet<>();
        pairs.forEach((core, binding) -> {
            Set<String> expected = methods(core, CORE_WORDS);
            Set<String> found = methods(binding, words);
            tell(binding.getSimpleName() + " lacks ", expected, found, differences);
            tell(binding.getSimpleName() + " alone has ", found, expected, differences);
        });
        return differences;
    }

    private static void tell(String what, Set<String> here, Set<String> there, Set<String> differences) {
        here.stream().filter(method -> !there.contains(method)).forEach(method -> differences.add(what + method));
    }

    private static Set<String> methods(Class<?> type, Map<String, String> words) {
        Set<String> all = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() != Object.class && !method.isSynthetic()) {
                all.add(signature(method, words));
            }
        }
        return all;
    }

    private static String signature(Method method, Map<String, String> words) {
        List<Type> parameters = new ArrayList<>(List.of(method.getGenericParameterTypes()));
        String result = name(method.getGenericReturnType(), words);
        Type last = parameters.isEmpty() ? void.class : parameters.get(parameters.size() - 1);
        if (last instanceof ParameterizedType generic
                && generic.getRawType().getTypeName().equals(SUSPENDING)) {
            // A suspending function takes what it gives its result to: that is where the type of the result stands.
            parameters.remove(parameters.size() - 1);
            WildcardType taken = (WildcardType) generic.getActualTypeArguments()[0];
            result = "Future<" + name(taken.getLowerBounds()[0], words) + ">";
        }
        List<String> names =
                parameters.stream().map(parameter -> name(parameter, words)).toList();
        return method.getName() + "(" + String.join(", ", names) + "): " + result;
    }

    private static String name(Type type, Map<String, String> words) {
        String plain = PACKAGES.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
        return WORD.matcher(plain).replaceAll(word -> words.getOrDefault(word.group(), word.group()));
    }
}
