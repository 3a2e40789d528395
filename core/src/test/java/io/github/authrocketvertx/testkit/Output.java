package io.github.authrocketvertx.testkit;

import io.netty.util.internal.logging.InternalLoggerFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Has everything logged, down to the last detail, and finds the lines that hold a text; of both output streams, too. */
public final class Output extends Handler implements AutoCloseable {

    private final String wanted;
    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final List<String> found = new CopyOnWriteArrayList<>();

    /** Looks for that text from now on, in upper case or lower. */
    public Output(String wanted) {
        this.wanted = Texts.lower(wanted);
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(this);
        System.setOut(new PrintStream(new Lines(outBefore), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Lines(errBefore), true, StandardCharsets.UTF_8));
    }

    @Override
    public void publish(LogRecord line) {
        // Not by a formatter: those look for the caller on the stack, which takes longer than all the rest.
        StringBuilder text = new StringBuilder().append(line.getMessage());
        if (line.getParameters() != null) {
            text.append(Arrays.toString(line.getParameters()));
        }
        if (line.getThrown() != null) {
            text.append(Texts.of(line.getThrown()));
        }
        look(text.toString());
    }

    private void look(String line) {
        if (Texts.lower(line).contains(wanted)) {
            found.add(line);
        }
    }

    /** The lines that hold the text. Some are planted to see that they are found. */
    public List<String> found() {
        String netty = "planted " + wanted + " by Netty";
        String jul = "planted " + wanted + " by a logger";
        String out = "planted " + wanted + " on an output";
        InternalLoggerFactory.getInstance("io.netty.planted").trace(netty);
        Logger.getLogger("io.vertx.planted").finest(jul);
        System.out.println(out);
        List<String> others = new ArrayList<>(found);
        for (String planted : List.of(netty, jul, out)) {
            if (!others.removeIf(line -> line.contains(planted))) {
                throw new AssertionError("what is looked for is not seen: " + planted);
            }
        }
        return others;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        System.setOut(outBefore);
        System.setErr(errBefore);
        root.removeHandler(this);
        root.setLevel(levelBefore);
    }

    /** Passes on what is written, but for what is planted, and looks at each line. */
    private final class Lines extends OutputStream {
        private final PrintStream to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void write(int b) {
            line.write(b);
            if (b == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                look(text);
                if (!text.contains("planted " + wanted)) {
                    to.print(text);
                }
            }
        }
    }
}
