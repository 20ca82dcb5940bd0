package vn.diembao.app.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Starts another main class in a process that ends with the one that started it, however that ends. */
final class Tether {
    private static final int ORPHANED = 130;

    private Tether() {}

    /** @param arguments main class, then its arguments */
    public static void main(String[] arguments) throws Throwable {
        Thread watch = new Thread(Tether::haltWithOwner, "tether");
        watch.setDaemon(true);
        watch.start();
        run(List.of(arguments));
    }

    /** @param command main class, then its arguments */
    static void run(List<String> command) throws Throwable {
        String[] rest = command.subList(1, command.size()).toArray(String[]::new);
        try {
            Method main = Class.forName(command.get(0)).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The owner holds our standard input open as long as it lives. */
    private static void haltWithOwner() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
