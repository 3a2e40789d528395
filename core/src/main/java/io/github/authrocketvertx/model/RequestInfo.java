package io.github.authrocketvertx.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a call is made: the end user's address and program, which the service stores with the events and the
 * session that the call causes (its {@code request} hash).
 */
public final class RequestInfo extends Attributes<RequestInfo> {

    private RequestInfo(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * Address and program are known.
     *
     * @param ip the end user's IP address, such as {@code 192.0.2.1}
     * @param client the end user's program, usually the {@code User-Agent} that it sent
     */
    public static RequestInfo of(String ip, String client) {
        return new RequestInfo(Collections.unmodifiableMap(new LinkedHashMap<>()))
                .text("ip", ip)
                .text("client", client);
    }

    /** Only the address is known. */
    public static RequestInfo ofIp(String ip) {
        return new RequestInfo(Map.of()).text("ip", ip);
    }

    @Override
    RequestInfo copy(Map<String, @Nullable Object> values) {
        return new RequestInfo(values);
    }
}
