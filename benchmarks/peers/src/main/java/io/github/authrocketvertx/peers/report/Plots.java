package io.github.authrocketvertx.peers.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** The plots of the report: bars, a client each. */
final class Plots {

    // The cells that are drawn; of the others the tables are enough.
    private static final int CONCURRENCY = 64;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final Color OURS = new Color(0x1F6FB2);
    private static final Color OTHERS = new Color(0xB8BDC4);

    private Plots() {}

    /** Draws the main cells into a directory, which is made. */
    static List<Plot> draw(Rows rows, Path directory) throws IOException {
        List<Plot> plots = new ArrayList<>();
        Files.createDirectories(directory);
        for (CellKey key : rows.cells().keySet()) {
            if (key.concurrency() == CONCURRENCY && rows.clients(key).size() > 1) {
                plots.add(bars(rows, key, "requests_per_s", "requests/s (more is better)", 1, directory));
                plots.add(bars(rows, key, "cpu_us", "client CPU us/request (less is better)", 1, directory));
                plots.add(bars(rows, key, "bytes", "kB allocated/request (less is better)", 1e-3, directory));
            }
        }
        return plots;
    }

    private static Plot bars(Rows rows, CellKey key, String column, String axis, double factor, Path directory)
            throws IOException {
        List<String> clients = rows.clients(key).stream()
                .sorted(Comparator.comparingDouble(client -> median(rows, key, client, column)))
                .toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(key.title())
                .yAxisTitle(axis)
                .build();
        chart.getStyler()
                .setOverlapped(true)
                .setLabelsVisible(false)
                .setLegendPosition(Styler.LegendPosition.InsideNW)
                .setChartBackgroundColor(Color.WHITE)
                .setSeriesColors(new Color[] {OURS, OTHERS});
        chart.getStyler().setXAxisLabelRotation(45).setYAxisDecimalPattern("#,##0.#");
        chart.addSeries("this project", clients, values(rows, key, column, factor, clients, true));
        chart.addSeries("others", clients, values(rows, key, column, factor, clients, false));
        String file = key.fileName() + "-" + column + ".png";
        BitmapEncoder.saveBitmap(chart, directory.resolve(file).toString(), BitmapEncoder.BitmapFormat.PNG);
        return new Plot(key, key.title() + ": " + axis, file);
    }

    /** Draws requests a second by calls in flight, a line for each client, into a directory, which is made. */
    static Plot inFlight(Rows rows, Path directory) throws IOException {
        Files.createDirectories(directory);
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("One user, HTTP/2")
                .xAxisTitle("calls in flight")
                .yAxisTitle("requests/s")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0).setChartBackgroundColor(Color.WHITE);
        List<String> clients = rows.cells().values().stream()
                .flatMap(cell -> cell.keySet().stream())
                .distinct()
                .toList();
        for (String client : clients) {
            List<CellKey> keys = rows.cells().keySet().stream()
                    .filter(key -> rows.clients(key).contains(client))
                    .toList();
            chart.addSeries(
                    client,
                    keys.stream().map(CellKey::concurrency).toList(),
                    keys.stream()
                            .map(key -> median(rows, key, client, "requests_per_s"))
                            .toList());
        }
        CellKey first = rows.cells().keySet().iterator().next();
        String file = "in-flight.png";
        BitmapEncoder.saveBitmap(chart, directory.resolve(file).toString(), BitmapEncoder.BitmapFormat.PNG);
        return new Plot(first, "Requests a second by calls in flight", file);
    }

    private static List<Double> values(
            Rows rows, CellKey key, String column, double factor, List<String> clients, boolean ours) {
        return clients.stream()
                .map(client -> client.startsWith("ours-") == ours ? factor * median(rows, key, client, column) : 0.0)
                .toList();
    }

    private static double median(Rows rows, CellKey key, String client, String column) {
        return rows.spread(key, client, column).map(Spread::median).orElse(0.0);
    }

    /**
     * A plot.
     *
     * @param key the cell that it shows
     * @param title what it shows
     * @param file the name of its file
     */
    record Plot(CellKey key, String title, String file) {}
}
