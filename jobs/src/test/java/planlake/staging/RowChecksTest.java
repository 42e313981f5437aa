package planlake.staging;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import planlake.landing.Delivery;
import planlake.table.Table;

class RowChecksTest {
    @Test
    void x() throws Exception {
        var table = Table.named("staging.dispatch");
        long t0 = System.nanoTime();
        var checks = RowChecks.of(table);
        System.err.println(checks.broken(Map.of()));
        System.err.println("first " + (System.nanoTime() - t0) / 1000000 + " ms");
        t0 = System.nanoTime();
        checks = RowChecks.of(table);
        System.err.println("again " + (System.nanoTime() - t0) / 1000 + " us");
        var counts = new TreeMap<String, Integer>();
        var samples = new TreeMap<String, String>();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (var files = Files.walk(Path.of("/tmp/checks-home/landing/dispatch"))) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {

                var m = YearMonth.parse(f.getName(f.getNameCount() - 4).toString());
                var d = new Delivery("dispatch", "x", m, Instant.EPOCH, true, f.toString(), "h", 1, Instant.EPOCH);
                for (Outcome o : FileReading.read(d, f, table))
                    if (o.table().equals("staging.dispatch")) rows.add(o.values());
            }
        }
        System.err.println(rows.size() + " rows");
        for (int i = 0; i < 3; i++) {
            t0 = System.nanoTime();
            int n = 0;
            for (var r : rows) n += checks.broken(r).size();
            System.err.println((System.nanoTime() - t0) / rows.size() + " ns per row; " + n);
        }
        for (var r : rows)
            for (var c : checks.broken(r)) {
                counts.merge(c.id(), 1, Integer::sum);
                samples.putIfAbsent(c.id(), checks.message(c, r) + " " + r.get("project_name") + r.get("report_month"));
            }
        counts.forEach((k, v) -> System.err.println(v + " " + k + " " + samples.get(k)));
    }
}
