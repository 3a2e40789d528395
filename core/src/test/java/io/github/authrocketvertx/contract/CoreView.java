package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import io.vertx.core.Future;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Shows the objects of a binding as core's interfaces: a call goes to the binding's method of the same name and
 * parameters, and what that gives is shown the same way. So a new resource needs nothing here.
 */
public final class CoreView implements InvocationHandler {

    private final Object target;
    private final Bridge bridge;

    private CoreView(Object target, Bridge bridge) {
        this.target = target;
        this.bridge = bridge;
    }

    /** How a binding's methods are found, and how their results become futures. */
    @FunctionalInterface
    public interface Bridge {

        /**
         * Calls the binding's method.
         *
         * @param target an object of the binding
         * @param method the method of core's interface
         * @param arguments possibly empty
         * @return what the method gives; a {@link Future} where it is asynchronous
         */
        Object call(Object target, Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    /** A client of a binding as one of core. */
    public static AuthRocket of(Object client, Bridge bridge) {
        return view(AuthRocket.class, client, bridge);
    }

    /** A client of a binding as one of core. */
    public static LoginRocket loginRocket(Object client, Bridge bridge) {
        return view(LoginRocket.class, client, bridge);
    }

    /** What a view shows, with the binding's own methods. */
    public static <B> B shownBy(Object view, Class<B> type) {
        return type.cast(((CoreView) Proxy.getInvocationHandler(view)).target);
    }

    private static <C> C view(Class<C> type, Object target, Bridge bridge) {
        Object view = Proxy.newProxyInstance(
                CoreView.class.getClassLoader(), new Class<?>[] {type}, new CoreView(target, bridge));
        return type.cast(view);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = bridge.call(target, method, arguments == null ? new Object[0] : arguments);
            Class<?> type = method.getReturnType();
            return isSurface(type) ? view(type, result, bridge) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isSurface(Class<?> type) {
        return type.isInterface() && type.getName().startsWith(AuthRocket.class.getPackageName() + ".");
    }
}
