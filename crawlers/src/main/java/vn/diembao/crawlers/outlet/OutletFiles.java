package vn.diembao.crawlers.outlet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a directory of source files ({@code *.yaml}) and, beside it, the directory {@code families}. */
public final class OutletFiles {
    private final ProblemLog problems = new ProblemLog();
    private final Map<String, String> firstUse = new HashMap<>();

    private final Predicate<String> bodies;

    private OutletFiles(Predicate<String> bodies) {
        this.bodies = bodies;
    }

    /**
     * Reads every file and reports every problem at once; never throws for what a file holds. An absent or empty
     * directory is a problem. Aliases, unknown keys and doubled keys are refused (row 71).
     */
    public static OutletCatalog load(Path sourcesDir) {
        return load(sourcesDir, body -> true);
    }

    /**
     * The same, with the union bodies that pages may belong to.
     *
     * @param bodies true for the id of one
     */
    public static OutletCatalog load(Path sourcesDir, Predicate<String> bodies) {
        return new OutletFiles(bodies).read(sourcesDir);
    }

    private OutletCatalog read(Path sourcesDir) {
        List<Path> files = yamlFiles(sourcesDir);
        if (files.isEmpty()) {
            problems.of(sourcesDir.toString()).add(0, "no source files (*.yaml) here");
        }
        Map<String, Selectors> families = families(sourcesDir.resolveSibling("families"));
        List<Outlet> outlets = new ArrayList<>();
        for (Path file : files) {
            if (file.endsWith(SocialPageForm.FILE)) {
                readPages(file, outlets);
            } else {
                readOutlet(file, families, outlets);
            }
        }
        outlets.sort(Comparator.comparing(Outlet::id));
        return new OutletCatalog(outlets, problems.sorted());
    }

    private Map<String, Selectors> families(Path dir) {
        Map<String, Selectors> families = new HashMap<>();
        for (Path file : yamlFiles(dir)) {
            ProblemLog log = problems.of(dir.getFileName() + "/" + file.getFileName());
            YamlValue.Entries map = document(file, log);
            if (map != null) {
                YamlForm form = new YamlForm(map, log);
                String id = form.required("id");
                form.text("notes");
                families.put(id, new SelectorsForm(log).read(form));
                form.refuseUnknownKeys();
            }
        }
        return families;
    }

    private void readOutlet(Path file, Map<String, Selectors> families, List<Outlet> outlets) {
        ProblemLog log = problems.of(file.getFileName().toString());
        YamlValue.Entries map = document(file, log);
        if (map == null) {
            return;
        }
        YamlForm form = new YamlForm(map, log);
        Outlet outlet = new OutletForm(families, log).read(form);
        form.refuseUnknownKeys();
        refuseDuplicates(outlet, form, file.getFileName().toString(), log);
        if (log.isClean()) {
            outlets.add(outlet);
        }
    }

    private void readPages(Path file, List<Outlet> outlets) {
        ProblemLog log = problems.of(file.getFileName().toString());
        YamlValue.Entries map = document(file, log);
        if (map == null) {
            return;
        }
        YamlForm form = new YamlForm(map, log);
        List<Outlet> pages = new SocialPageForm(log, bodies).read(form);
        form.refuseUnknownKeys();
        pages.forEach(page -> refuseDuplicates(page, form, file.getFileName().toString(), log));
        if (log.isClean()) {
            outlets.addAll(pages);
        }
    }

    private void refuseDuplicates(Outlet outlet, YamlForm form, String file, ProblemLog log) {
        claim("id", outlet.id(), form.line("id"), file, log);
        outlet.domains().forEach(d -> claim("domain", d.host(), form.line("domains"), file, log));
        outlet.feeds().forEach(f -> claim("feed", f.url(), form.line("feeds"), file, log));
    }

    private void claim(String what, String value, int line, String file, ProblemLog log) {
        String earlier = value.isEmpty() ? null : firstUse.putIfAbsent(what + ' ' + value, file);
        if (earlier != null) {
            log.add(line, what + " \"" + value + "\" stands already in " + earlier);
        }
    }

    private static YamlValue.Entries document(Path file, ProblemLog log) {
        try {
            return YamlDocument.read(Files.readString(file), log);
        } catch (CharacterCodingException e) {
            log.add(0, "is not UTF-8");
        } catch (IOException e) {
            log.add(0, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private List<Path> yamlFiles(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            problems.of(dir.toString()).add(0, "cannot be listed: " + e.getMessage());
            return List.of();
        }
    }
}
