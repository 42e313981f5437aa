package planlake.sample.province;

/** Funds arrived this year by source and funds paid, in hundredths of 万元. The sources add up to {@link #arrived}. */
public record Funds(
        long central,
        long specialTreasury,
        long local,
        long specialBond,
        long loan,
        long selfRaised,
        long other,
        long paid) {

    /** A state project lives on budgets and bonds, a private one on loans and its owner's money. */
    static Funds of(Project project, Figures figures) {
        Draw draw = project.draw();
        double ratio = draw.between(Trait.FUNDS, 0, 0.8, 1.25);
        long grain = project.budget().grain();
        long arrived = Wan.floor(figures.ytd() * ratio, grain);
        boolean state = project.sponsor().investorNature().equals("政府")
                || (project.sponsor().investorNature().equals("国有") && draw.unit(Trait.FUNDS, 1) < 0.4);
        long central = part(arrived, state, draw, 2, 0.3, 0.25, grain);
        long treasury = part(arrived, state, draw, 3, 0.2, 0.25, grain);
        long local = part(arrived, state, draw, 4, 0.6, 0.2, grain);
        long bond = part(arrived, state, draw, 5, 0.4, 0.25, grain);
        long left = arrived - central - treasury - local - bond;
        long loan =
                draw.unit(Trait.FUNDS, 6) < 0.45 ? Wan.floor(left * draw.between(Trait.FUNDS, 7, 0.2, 0.6), grain) : 0;
        long other = draw.unit(Trait.FUNDS, 8) < 0.1 ? Wan.floor((left - loan) * 0.3, grain) : 0;
        long paid = Wan.floor(Math.min(arrived, figures.ytd()) * draw.between(Trait.FUNDS, 9, 0.75, 1), grain);
        return new Funds(central, treasury, local, bond, loan, left - loan - other, other, paid);
    }

    private static long part(
            long arrived, boolean state, Draw draw, int source, double chance, double most, long grain) {
        boolean gets = draw.unit(Trait.FUNDS, source) < (state ? chance : chance / 12);
        return gets ? Wan.floor(arrived * most * draw.unit(Trait.FUNDS, 10 + source), grain) : 0;
    }

    public long arrived() {
        return central + specialTreasury + local + specialBond + loan + selfRaised + other;
    }
}
