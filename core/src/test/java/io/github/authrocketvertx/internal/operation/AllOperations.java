package io.github.authrocketvertx.internal.operation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The operations that the client has, found in its classes, so that none can be left out. */
public final class AllOperations {

    private AllOperations() {}

    /** Those of the Core and Extended APIs: the public constants of all classes whose names say that they hold some. */
    public static List<Operation<?>> ofTheService() {
        List<Operation<?>> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages(Operation.class.getPackageName())) {
            if (type.getSimpleName().endsWith("Operations") && !type.isAssignableTo(AllOperations.class)) {
                for (Field field : type.reflect().getFields()) {
                    all.add(value(field));
                }
            }
        }
        all.sort(Comparator.comparing(Operation::name));
        return all;
    }

    /** Those of LoginRocket. */
    public static List<Operation<?>> ofLoginRocket() {
        List<Operation<?>> all = new ArrayList<>();
        Arrays.stream(LoginRocketCalls.class.getFields()).forEach(field -> all.add(value(field)));
        return all;
    }

    private static Operation<?> value(Field field) {
        try {
            Object constant = field.get(null);
            return constant instanceof ListOperation<?> list ? list.page() : (Operation<?>) constant;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
