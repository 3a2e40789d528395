package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.door.Fault;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong, and with which requests: {@code faults().on(HttpMethod.GET, "users").times(2).stall()}.
 *
 * <p>Rules are tried in the order of their making; the first that fits a request and is not used up decides. A
 * request whose body has not wholly arrived meets no rule. Safe for use by several threads.
 */
public final class FaultScript {

    private static final int FOUND = 302;
    private static final String VERSION_PREFIX = "/v1/";

    private final List<Entry> entries = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();

    FaultScript() {}

    private static final class Entry {
        private final Predicate<RecordedRequest> wanted;
        private final String words;
        private final Fault fault;
        /** Null for without end. */
        private @Nullable Integer left;

        Entry(Predicate<RecordedRequest> wanted, String words, Fault fault, @Nullable Integer left) {
            this.wanted = wanted;
            this.words = words;
            this.fault = fault;
            this.left = left;
        }
    }

    /** Starts a rule for the next request, whatever it is. */
    public Rule next() {
        return new Rule(request -> true, "any request");
    }

    /**
     * Starts a rule for requests with that verb whose path, below the version and as sent, starts with
     * {@code pathPrefix}, such as {@code users/}.
     */
    public Rule on(HttpMethod method, String pathPrefix) {
        Objects.requireNonNull(method, "method");
        String start = start(pathPrefix);
        return new Rule(
                request -> request.method().equals(method) && request.path().startsWith(start), method + " " + start);
    }

    /** Starts a rule for requests with any verb whose path, below the version and as sent, starts with that. */
    public Rule onAny(String pathPrefix) {
        String start = start(pathPrefix);
        return new Rule(request -> request.path().startsWith(start), start);
    }

    private static String start(String pathPrefix) {
        return VERSION_PREFIX + (pathPrefix.startsWith("/") ? pathPrefix.substring(1) : pathPrefix);
    }

    /** Starts a rule for requests that {@code wanted} takes; it is asked on an event loop and must not block. */
    public Rule when(Predicate<RecordedRequest> wanted) {
        return new Rule(Objects.requireNonNull(wanted, "wanted"), "requests that fit a condition");
    }

    /** Lets go of all requests held by a stall: they are answered as if nothing had been. */
    public void release() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(held);
            held.clear();
        }
        all.forEach(Runnable::run);
    }

    /** Forgets all rules. Requests that are held stay held, for good. */
    public synchronized void clear() {
        entries.clear();
        held.clear();
    }

    /** Returns the rules that are not used up, in words for people and in the order in which they are tried. */
    public synchronized List<String> rules() {
        return entries.stream()
                .map(entry -> entry.words + ", " + (entry.left == null ? "always" : entry.left + " times"))
                .toList();
    }

    /** Tells how many rules are not used up. */
    public synchronized int remaining() {
        return entries.size();
    }

    boolean hasRules() {
        return remaining() > 0;
    }

    /** Takes the fault meant for that request, if there is one, off the script. */
    @Nullable
    Fault take(RecordedRequest request) {
        synchronized (this) {
            Iterator<Entry> all = entries.iterator();
            while (all.hasNext()) {
                Entry entry = all.next();
                if (entry.wanted.test(request)) {
                    Integer left = entry.left;
                    if (left != null && left == 1) {
                        all.remove();
                    } else if (left != null) {
                        entry.left = left - 1;
                    }
                    return entry.fault;
                }
            }
            return null;
        }
    }

    private void hold(Fault.Stage stage, Runnable continuation) {
        synchronized (this) {
            held.add(() -> stage.resume(continuation));
        }
    }

    /** A rule in the making: what requests it is for. One of the last methods, which say what goes wrong, makes it. */
    public final class Rule {

        private final Predicate<RecordedRequest> wanted;
        private final String whom;
        private @Nullable Integer times = 1;

        private Rule(Predicate<RecordedRequest> wanted, String whom) {
            this.wanted = wanted;
            this.whom = whom;
        }

        /** Makes the rule good for {@code count} requests; it is for one unless told. */
        public Rule times(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1, not " + count);
            }
            this.times = count;
            return this;
        }

        /** Makes the rule good until the script is cleared. */
        public Rule always() {
            this.times = null;
            return this;
        }

        /** Never answers, and does nothing else either, unless {@linkplain FaultScript#release() let go}. */
        public FaultScript stall() {
            return add("never answers", stage -> hold(stage, stage::serve));
        }

        /** Deals with the request after that time, which is real time. */
        public FaultScript delay(Duration time) {
            Objects.requireNonNull(time, "time");
            return add("answers " + time.toMillis() + " ms later", stage -> stage.after(time, stage::serve));
        }

        /** Answers with that status and body in place of dealing with the request; a null content type sends none. */
        public FaultScript answer(int status, @Nullable String contentType, String body) {
            Map<String, String> headers = contentType == null ? Map.of() : Map.of("Content-Type", contentType);
            return answer(status, headers, Buffer.buffer(body));
        }

        /** Answers with that status, headers and body in place of dealing with the request. */
        public FaultScript answer(int status, Map<String, String> headers, Buffer body) {
            Answer answer = new Answer(status, body.copy(), Map.copyOf(headers));
            return add("answers " + status, stage -> stage.send(answer));
        }

        /** Answers 302 with that {@code Location}. */
        public FaultScript redirect(String to) {
            return answer(FOUND, Map.of("Location", to), Buffer.buffer());
        }

        /**
         * Closes the connection in place of dealing with the request; with HTTP/2, other requests on it end as well.
         */
        public FaultScript closeConnection() {
            return add("closes the connection", Fault.Stage::cutConnection);
        }

        /** Deals with the request and closes the connection without a word: the answer is lost on its way. */
        public FaultScript loseAnswer() {
            return add("does it and loses the answer", stage -> {
                stage.rulesAnswer();
                stage.cutConnection();
            });
        }

        /**
         * Resets the HTTP/2 stream with that error code, such as 7 for REFUSED_STREAM, in place of dealing with the
         * request. On HTTP/1.1 closes the connection.
         */
        public FaultScript resetStream(long code) {
            return add("resets the stream with " + code, stage -> stage.cutStream(code));
        }

        /** Deals with the request, sends the head and half of the body, and holds the rest. */
        public FaultScript headersThenStall() {
            return add(
                    "sends half of the answer and holds the rest",
                    stage -> stage.sendHalf(stage.rulesAnswer(), () -> hold(stage, stage::sendRest)));
        }

        /** Deals with the request, sends the head and half of the body, and breaks off. */
        public FaultScript truncate() {
            long internalError = 2;
            return add(
                    "sends half of the answer and breaks off",
                    stage -> stage.sendHalf(stage.rulesAnswer(), () -> stage.cutStream(internalError)));
        }

        /** Deals with the request, sends the head, and then a byte of the body each {@code pause}, which is real time. */
        public FaultScript drip(Duration pause) {
            Objects.requireNonNull(pause, "pause");
            return add(
                    "sends a byte each " + pause.toMillis() + " ms", stage -> stage.drip(stage.rulesAnswer(), pause));
        }

        /** Deals with the request and sends its answer with a body of the same length that is no JSON and no text. */
        public FaultScript garbage() {
            return add("answers with a garbled body", stage -> {
                Answer answer = stage.rulesAnswer();
                stage.send(new Answer(answer.status(), garble(answer.body()), answer.headers()));
            });
        }

        private static @Nullable Buffer garble(@Nullable Buffer body) {
            if (body == null) {
                return null;
            }
            byte[] bytes = new byte[body.length()];
            // No byte of UTF-8, wherever it stands.
            Arrays.fill(bytes, (byte) 0xff);
            return Buffer.buffer(bytes);
        }

        private FaultScript add(String what, Fault fault) {
            synchronized (FaultScript.this) {
                entries.add(new Entry(wanted, whom + ": " + what, fault, times));
            }
            return FaultScript.this;
        }
    }
}
