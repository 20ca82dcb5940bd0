package vn.diembao.app.command;

import picocli.CommandLine.Command;

/** {@code users}: who may sign in on the web pages. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Add, list and remove accounts of the web pages, change their passwords.",
        subcommands = {
            UsersAddCommand.class,
            UsersListCommand.class,
            UsersPasswordCommand.class,
            UsersRemoveCommand.class
        })
public final class UsersCommand {}
