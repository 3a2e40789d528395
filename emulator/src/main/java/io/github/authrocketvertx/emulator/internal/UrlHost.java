package io.github.authrocketvertx.emulator.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a host that is listened on is written in a URL. */
public final class UrlHost {

    private UrlHost() {}

    /** Returns {@code localhost} for addresses that lead to this machine: the certificate is for that name. */
    public static String of(String host) {
        if (host.indexOf(':') < 0 && !host.matches("[0-9.]+")) {
            return host;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return "localhost";
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address that was listened on cannot be read: " + host, e);
        }
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }
}
