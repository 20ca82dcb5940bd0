package vn.diembao.app.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets contenders do the same work in turns, so that what else the machine does falls on all of them alike. Each round
 * begins with another one.
 */
final class Contest {
    private final LongSupplier nanos;
    private final Map<String, double[]> seconds = new HashMap<>();

    private Contest(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param lap does all the work once and returns how much came out of it, the same every time */
    record Contender(String name, LongSupplier lap) {}

    /**
     * Runs all contenders.
     *
     * @param warmups rounds that do not count
     * @param rounds rounds that do, at least one
     * @param nanos a clock that is never set
     * @throws IllegalStateException when a lap gives another amount than the contender's laps before
     */
    static Contest run(List<Contender> contenders, int warmups, int rounds, LongSupplier nanos) {
        Contest contest = new Contest(nanos);
        contenders.forEach(contender -> contest.seconds.put(contender.name(), new double[rounds]));
        Map<String, Long> amounts = new HashMap<>();
        for (int round = -warmups; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                Contender contender = contenders.get(Math.floorMod(turn + round, contenders.size()));
                long amount = contest.lap(contender, round);
                Long before = amounts.putIfAbsent(contender.name(), amount);
                if (before != null && before != amount) {
                    throw new IllegalStateException(
                            contender.name() + " gave " + before + " at first and " + amount + " later");
                }
            }
        }
        return contest;
    }

    private long lap(Contender contender, int round) {
        long start = nanos.getAsLong();
        long amount = contender.lap().getAsLong();
        double took = (nanos.getAsLong() - start) / 1e9;
        if (round >= 0) {
            seconds.get(contender.name())[round] = took;
        }
        return amount;
    }

    /** How long a lap of the contender took. */
    Spread seconds(String name) {
        return Spread.of(seconds.get(name));
    }

    /** How much of something the contender did in a second, when a lap is so much of it. */
    Spread rate(String name, double amount) {
        List<Double> rates = new ArrayList<>();
        for (double second : seconds.get(name)) {
            rates.add(amount / second);
        }
        return spread(rates);
    }

    /** How many times as fast as the other the contender was, round by round. */
    Spread ratio(String name, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < seconds.get(name).length; round++) {
            ratios.add(seconds.get(other)[round] / seconds.get(name)[round]);
        }
        return spread(ratios);
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
