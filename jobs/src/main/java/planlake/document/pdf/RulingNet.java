package planlake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import planlake.document.pdf.PdfPage.Ruling;
import planlake.document.text.BoundedTime;

/** Ruling lines that hang together, each drawn in one piece again. */
final class RulingNet {

    /** How far apart, in points, the pieces of one line may be, and lines that touch. */
    private static final double NEAR = 3;

    private static final double DASH = 4;

    private final List<Ruling> across = new ArrayList<>();
    private final List<Ruling> down = new ArrayList<>();

    private RulingNet() {}

    List<Ruling> across() {
        return across;
    }

    List<Ruling> down() {
        return down;
    }

    /** The nets on a page that have lines in both directions. */
    static List<RulingNet> of(List<Ruling> rulings) {
        var nets = new ArrayList<RulingNet>();
        for (Ruling ruling : merged(rulings)) {
            BoundedTime.check();
            var joined = new RulingNet();
            joined.add(ruling);
            for (RulingNet net : List.copyOf(nets)) {
                if (!net.touches(ruling)) continue;
                joined.across.addAll(net.across);
                joined.down.addAll(net.down);
                nets.remove(net);
            }
            nets.add(joined);
        }
        nets.removeIf(net -> net.across.size() < 2 || net.down.isEmpty());
        return nets;
    }

    private void add(Ruling ruling) {
        (ruling.isAcross() ? across : down).add(ruling);
    }

    private boolean touches(Ruling ruling) {
        return (ruling.isAcross() ? down : across).stream().anyMatch(each -> cross(each, ruling));
    }

    private static boolean cross(Ruling one, Ruling other) {
        return within(one.at(), other) && within(other.at(), one);
    }

    private static boolean within(double at, Ruling ruling) {
        return at >= ruling.from() - NEAR && at <= ruling.to() + NEAR;
    }

    /** Borders are drawn cell by cell, and dashes one by one. */
    private static List<Ruling> merged(List<Ruling> rulings) {
        List<Ruling> sorted = rulings.stream()
                .sorted(Comparator.comparing(Ruling::isAcross).thenComparingDouble(Ruling::at))
                .toList();
        var merged = new ArrayList<Ruling>();
        var level = new ArrayList<Ruling>();
        for (Ruling ruling : sorted) {
            boolean isSame = !level.isEmpty()
                    && level.get(0).isAcross() == ruling.isAcross()
                    && ruling.at() - level.get(0).at() <= NEAR / 2;
            if (!isSame) mergeInto(merged, level);
            level.add(ruling);
        }
        mergeInto(merged, level);
        return merged;
    }

    private static void mergeInto(List<Ruling> merged, List<Ruling> level) {
        level.sort(Comparator.comparingDouble(Ruling::from));
        Ruling open = null;
        for (Ruling each : level) {
            if (open != null && each.from() - open.to() <= DASH) {
                open = new Ruling(open.isAcross(), open.at(), open.from(), Math.max(open.to(), each.to()));
            } else {
                if (open != null) merged.add(open);
                open = each;
            }
        }
        if (open != null) merged.add(open);
        level.clear();
    }

    /** The places of lines, lines close by taken for one. */
    static List<Double> places(List<Double> at) {
        var places = new ArrayList<Double>();
        for (double each : at.stream().sorted().toList()) {
            if (places.isEmpty() || each - places.get(places.size() - 1) > NEAR) places.add(each);
        }
        return places;
    }

    /** Whether a line among {@code lines} runs at {@code at} past {@code middle}. */
    static boolean hasLine(List<Ruling> lines, double at, double middle) {
        return lines.stream().anyMatch(line -> Math.abs(line.at() - at) <= NEAR && within(middle, line));
    }
}
