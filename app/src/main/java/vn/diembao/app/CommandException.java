package vn.diembao.app;

import java.util.List;

/** A verb cannot do what it was asked; each problem is one line for the user. */
public final class CommandException extends RuntimeException {
    private final int status;
    private final List<String> problems;

    private CommandException(int status, List<String> problems) {
        super(String.join("; ", problems));
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** The call or the configuration is wrong: exit status 2. */
    public static CommandException wrong(String problem) {
        return new CommandException(2, List.of(problem));
    }

    /** The call or the configuration is wrong in several ways. */
    public static CommandException wrong(List<String> problems) {
        return new CommandException(2, problems);
    }

    /** Something failed on the way: exit status 1. */
    public static CommandException failed(String problem) {
        return new CommandException(1, List.of(problem));
    }

    int status() {
        return status;
    }

    List<String> problems() {
        return problems;
    }
}
