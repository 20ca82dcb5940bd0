package vn.diembao.app.command;

/** A number with its noun, for messages. */
final class Counted {
    private Counted() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
