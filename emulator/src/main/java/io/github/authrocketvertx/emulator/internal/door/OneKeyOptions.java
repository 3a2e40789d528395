package io.github.authrocketvertx.emulator.internal.door;

import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.security.KeyStore;
import java.security.Provider;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Has a server use one key manager. Vert.x has the like, {@link KeyCertOptions#wrap(X509KeyManager)}; in 4.5 that does not
 * work where SLF4J is missing.
 */
public final class OneKeyOptions implements KeyCertOptions {

    private final X509KeyManager keyManager;

    OneKeyOptions(X509KeyManager keyManager) {
        this.keyManager = keyManager;
    }

    X509KeyManager keyManager() {
        return keyManager;
    }

    @Override
    public KeyCertOptions copy() {
        // Nothing in it can change.
        return this;
    }

    @Override
    public KeyManagerFactory getKeyManagerFactory(Vertx vertx) {
        return new Factory(keyManager);
    }

    @Override
    public Function<String, @Nullable KeyManagerFactory> keyManagerFactoryMapper(Vertx vertx) {
        return serverName -> null;
    }

    private static final class Factory extends KeyManagerFactory {

        Factory(X509KeyManager keyManager) {
            super(new Spi(keyManager), new NoProvider(), "one key");
        }
    }

    private static final class NoProvider extends Provider {

        private static final long serialVersionUID = 1L;

        NoProvider() {
            super("none", "1", "no provider of algorithms");
        }
    }

    private static final class Spi extends KeyManagerFactorySpi {

        private final X509KeyManager keyManager;

        Spi(X509KeyManager keyManager) {
            this.keyManager = keyManager;
        }

        @Override
        protected void engineInit(@Nullable KeyStore keyStore, char @Nullable [] password) {}

        @Override
        protected void engineInit(@Nullable ManagerFactoryParameters parameters) {}

        @Override
        protected KeyManager[] engineGetKeyManagers() {
            return new KeyManager[] {keyManager};
        }
    }
}
