package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.Frames;
import io.github.authrocketvertx.testkit.wire.Line;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong: how a server brings it about, and how a call ends that meets it.
 *
 * <p>An expectation is a row of the table in the docs: outcome, phase, whether the request id is kept, whether the
 * service may have processed the call, and how many attempts were made; where a read, a create and a login end
 * differently, their values stand in this order with slashes between them.
 */
final class Fault {

    /** Where the client is sent. */
    enum Place {
        SERVER,
        CLEAR_TEXT_SERVER,
        CLOSED_PORT,
        BLACK_HOLE
    }

    /** Whose certificate the server shows. */
    enum Shown {
        GOOD,
        OTHER_HOST,
        EXPIRED,
        EARLY,
        UNTRUSTED
    }

    private final String name;
    private final Map<Protocol, String> expected = new EnumMap<>(Protocol.class);
    private Place place = Place.SERVER;
    private Shown shown = Shown.GOOD;
    private boolean offersNoProtocol;
    private boolean wantsClientCertificate;
    private boolean warm;
    private boolean noticed;
    private boolean once;
    private boolean timed;
    private boolean keepsPlaces;
    private boolean occupied;
    private boolean healing = true;
    private int payload = 1;
    private Duration atLeast = Duration.ZERO;
    private UnaryOperator<AuthRocketOptions> options = options -> options;
    private Supplier<ByteBuf> settings = Frames::settings;
    private Consumer<Line> accepted = line -> {};
    private Consumer<Line> secured = line -> {};
    private Consumer<Line> begun = line -> {};
    private Consumer<Ask> asked = Scene::answerWell;
    private Consumer<Line> before = line -> {};

    private Fault(String name) {
        this.name = name;
    }

    /** Begins one. */
    static Fault of(String name) {
        return new Fault(name);
    }

    Fault at(Place there) {
        place = there;
        healing = there == Place.SERVER;
        return this;
    }

    Fault showing(Shown certificate) {
        shown = certificate;
        healing = certificate == Shown.GOOD;
        return this;
    }

    /** The server does not take part in the choice of a protocol. */
    Fault withoutAlpn() {
        offersNoProtocol = true;
        return this;
    }

    Fault wantingAClientCertificate() {
        wantsClientCertificate = true;
        healing = false;
        return this;
    }

    /** One call succeeds before; its connection is kept. */
    Fault warm() {
        warm = true;
        return this;
    }

    /** What happens to the connection of the first call between it and the one that counts. */
    Fault meanwhile(Consumer<Line> trouble) {
        warm = true;
        before = trouble;
        return this;
    }

    /** The call that counts is made when the client has noticed what happened to the connection. */
    Fault noticed() {
        noticed = true;
        return this;
    }

    /** Only the first connection, or the first request, meets it. */
    Fault once() {
        once = true;
        return this;
    }

    /** Another call holds the only place. */
    Fault occupied(int streams) {
        occupied = true;
        healing = false;
        settings = () -> Frames.settings(Frames.MAX_CONCURRENT_STREAMS, streams);
        return with(o -> o.http1Connections(1).http2Connections(1));
    }

    /** Vert.x 5 never ends what waits for a stream, so that its place stays taken. */
    Fault keepingPlaces() {
        keepsPlaces = true;
        return this;
    }

    boolean keepsPlaces() {
        return keepsPlaces;
    }

    /** Time decides how it ends. */
    boolean isTimed() {
        return timed;
    }

    /** There is no good call on the same client afterwards. */
    Fault forGood() {
        healing = false;
        return this;
    }

    /** What creates and logins send is so long. */
    Fault payload(int bytes) {
        payload = bytes;
        return this;
    }

    Fault with(UnaryOperator<AuthRocketOptions> change) {
        UnaryOperator<AuthRocketOptions> former = options;
        options = given -> change.apply(former.apply(given));
        return this;
    }

    Fault attempt(int millis) {
        timed = true;
        return with(o -> o.attemptTimeout(Duration.ofMillis(millis)));
    }

    Fault deadline(int millis) {
        timed = true;
        return with(o -> o.deadline(Duration.ofMillis(millis)));
    }

    /** A call that succeeds, if it does, takes this long at least. */
    Fault atLeast(Duration time) {
        atLeast = time;
        return this;
    }

    Fault settings(int... pairs) {
        settings = () -> Frames.settings(pairs);
        return this;
    }

    Fault onAccept(Consumer<Line> trouble) {
        accepted = trouble;
        return this;
    }

    Fault onTls(Consumer<Line> trouble) {
        secured = trouble;
        return this;
    }

    Fault onFirstBytes(Consumer<Line> trouble) {
        begun = trouble;
        asked = ask -> {};
        return this;
    }

    Fault onRequest(Consumer<Ask> trouble) {
        asked = trouble;
        return this;
    }

    /** Ends like this over both protocols. */
    Fault ends(String row) {
        return endsOverHttp1(row).endsOverHttp2(row);
    }

    Fault endsOverHttp1(String row) {
        expected.put(Protocol.HTTP_1, row);
        return this;
    }

    Fault endsOverHttp2(String row) {
        expected.put(Protocol.HTTP_2, row);
        return this;
    }

    String name() {
        return name;
    }

    /** The row for each protocol that the fault is about. */
    Map<Protocol, String> expected() {
        return expected;
    }

    Place place() {
        return place;
    }

    Shown shown() {
        return shown;
    }

    boolean offersNoProtocol() {
        return offersNoProtocol;
    }

    boolean wantsClientCertificate() {
        return wantsClientCertificate;
    }

    boolean isWarm() {
        return warm;
    }

    boolean isNoticed() {
        return noticed;
    }

    boolean isOnce() {
        return once;
    }

    boolean isOccupied() {
        return occupied;
    }

    boolean heals() {
        return healing;
    }

    int payload() {
        return payload;
    }

    Duration atLeast() {
        return atLeast;
    }

    UnaryOperator<AuthRocketOptions> options() {
        return options;
    }

    ByteBuf settings() {
        return settings.get();
    }

    Consumer<Line> accepted() {
        return accepted;
    }

    Consumer<Line> secured() {
        return secured;
    }

    Consumer<Line> begun() {
        return begun;
    }

    Consumer<Ask> asked() {
        return asked;
    }

    Consumer<Line> before() {
        return before;
    }
}
