package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.door.Dispatcher;
import io.github.authrocketvertx.emulator.internal.door.Fault;
import io.github.authrocketvertx.emulator.internal.door.Recorder;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The realms that have a key, a fault script and recorded requests of their own: what is done to them, and which script a
 * request meets. Safe for several threads.
 */
final class OpenRealms {

    private final Dispatcher dispatcher;
    private final World world;
    private final Recorder recorder;
    private final FaultScript ofAll;
    private final Map<String, EmulatorRealm> byId = new ConcurrentHashMap<>();

    /**
     * Starts with no such realm.
     *
     * @param ofAll the script that requests to any realm meet first
     */
    OpenRealms(Dispatcher dispatcher, World world, Recorder recorder, FaultScript ofAll) {
        this.dispatcher = dispatcher;
        this.world = world;
        this.recorder = recorder;
        this.ofAll = ofAll;
    }

    EmulatorRealm open(AuthRocketEmulator emulator, String name) {
        World.Opened opened = dispatcher.withStore(store -> world.openRealm(store, name));
        EmulatorRealm realm = new EmulatorRealm(emulator, this, opened);
        byId.put(realm.id(), realm);
        return realm;
    }

    void close(String realmId) {
        byId.remove(realmId);
        dispatcher.withStore(store -> {
            store.forget(realmId);
            return null;
        });
        clearRequests(realmId);
    }

    String jwtKey(String realmId) {
        String key = dispatcher.withStore(store -> World.jwtKey(store, realmId));
        if (key == null) {
            throw new IllegalStateException("The realm was deleted: " + realmId);
        }
        return key;
    }

    String createApiKey(Permission level, String realmId) {
        return dispatcher.withStore(store -> world.addApiKey(store, level, realmId));
    }

    String addTotp(String realmId, String idOrName) {
        return dispatcher.withStore(store -> world.addTotp(store, realmId, idOrName));
    }

    void plant(String realmId, JsonObject contents) {
        dispatcher.withStore(store -> {
            world.plant(store, realmId, contents);
            return null;
        });
    }

    void empty(String realmId) {
        dispatcher.withStore(store -> {
            store.empty(realmId);
            return null;
        });
        clearRequests(realmId);
    }

    void clearRequests(String realmId) {
        recorder.clear(realmId);
    }

    void clear() {
        byId.clear();
    }

    boolean hasRules() {
        if (ofAll.hasRules()) {
            return true;
        }
        for (EmulatorRealm realm : byId.values()) {
            if (realm.faults().hasRules()) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Fault take(RecordedRequest request) {
        Fault fault = ofAll.take(request);
        EmulatorRealm realm = fault != null || request.realmId() == null ? null : byId.get(request.realmId());
        return realm == null ? fault : realm.faults().take(request);
    }

    /** All rules in words, those of a realm with its id. */
    List<String> rules() {
        List<String> all = new ArrayList<>(ofAll.rules());
        byId.forEach((id, realm) -> realm.faults().rules().forEach(rule -> all.add(id + ", " + rule)));
        return List.copyOf(all);
    }
}
