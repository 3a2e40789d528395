package io.github.authrocketvertx.peers;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every client sends. */
public final class SharedHeaders {

    /** The API key, which the server wants to see. */
    public static final String API_KEY = "ko_peersPeersPeersPeersPeersPeersPeersPeers";

    /** The realm, which the server wants to see. */
    public static final String REALM = "rl_0vBBBBBBBBBBBBBBBBBBBB";

    /** As long as the one that the measured client sends by itself. */
    public static final String USER_AGENT =
            "authrocket-peers/0.1.0-SNAPSHOT (+https://github.com/authrocket-vertx/authrocket-vertx)";

    private SharedHeaders() {}

    /** Names and values. */
    public static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("User-Agent", USER_AGENT);
        headers.put("X-Authrocket-Api-Key", API_KEY);
        headers.put("X-Authrocket-Realm", REALM);
        return headers;
    }
}
