package planlake.sample.province;

import planlake.sample.province.Project.Budget;
import planlake.sample.province.Shape.Tier;

/** How large projects are: truncated Pareto tails that give the published totals of the lists. */
record Sizing(Shape shape) {

    Budget budget(Draw draw, int index, int firstYear) {
        long grain = draw.unit(Trait.GRAIN) < 0.25 ? 1 : Wan.of(1);
        int revisedIn = firstYear * 12 + 1 + (int) (9 * draw.unit(Trait.REVISION, 1));
        Tier tier = shape.tier(index);
        int within = shape.within(index);
        if (tier == Tier.LARGE && within % 90 == 7) {
            return new Budget(
                    wan(draw, 10_000, 11_500), wan(draw, 8_800, 9_900), revisedIn, grain, 0); // falls below 1 亿元
        }
        if (tier == Tier.SMALL && within % 12 == 1) {
            return new Budget(
                    wan(draw, 8_500, 9_900), wan(draw, 10_200, 12_000), revisedIn, grain, 0); // rises above 1 亿元
        }
        long total =
                rounded(total(tier, Draw.spread(0.6180339887498949, shape.spec().seed(), index)));
        boolean changes = draw.unit(Trait.REVISION) < 0.04 && tier != Tier.SMALL;
        double factor = draw.between(Trait.REVISION_SIZE, 0, 0.93, 1.2);
        long revised = changes ? Math.max(RegisterList.LARGE_FROM, rounded(total / 100.0 * factor)) : total;
        return new Budget(total, revised, changes ? revisedIn : 0, grain, 0);
    }

    private static long wan(Draw draw, double low, double high) {
        return Wan.of(Math.round(draw.between(Trait.REVISION_SIZE, (int) low, low, high)));
    }

    /** Total investment in 万元 at a share of the tier. */
    private static double total(Tier tier, double share) {
        return switch (tier) {
            case KEY -> pareto(share, 0.97, 100_000, 4_000_000);
            case LARGE -> pareto(share, 1.4, 10_000, 500_000);
            case SMALL -> 1_500 * StrictMath.pow(6.5, share);
        };
    }

    /** The quantile of a Pareto distribution cut off at {@code high}. */
    private static double pareto(double share, double alpha, double low, double high) {
        double kept = 1 - StrictMath.pow(low / high, alpha);
        return low * StrictMath.pow(1 - share * kept, -1 / alpha);
    }

    /** Totals are round numbers: about three digits are stated. */
    private static long rounded(double wan) {
        long step = wan < 20_000 ? 10 : wan < 200_000 ? 100 : 1_000;
        long steps = (long) (wan / step);
        return Wan.of(steps * step);
    }
}
