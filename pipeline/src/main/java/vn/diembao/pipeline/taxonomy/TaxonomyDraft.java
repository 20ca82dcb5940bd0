package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An edition on its way to a {@link Taxonomy}: its files parsed and held against their schemas, then against each other.
 *
 * @param files by name
 * @param findings what to mend or to look at
 * @param read null while the form of a file is wrong
 */
record TaxonomyDraft(Map<String, YamlFile> files, List<TaxonomyFinding> findings, TaxonomyFiles read) {
    static TaxonomyDraft of(TaxonomyEdition edition) {
        List<TaxonomyFinding> findings = new ArrayList<>();
        Map<String, YamlFile> files = new LinkedHashMap<>();
        TaxonomySchemas schemas = new TaxonomySchemas();
        for (String name : TaxonomyEdition.FILES) {
            YamlFile file = YamlFile.read(name, edition.texts().getOrDefault(name, ""), findings::add);
            files.put(name, file);
            if (!file.root().isMissingNode()) {
                findings.addAll(schemas.check(file));
            } else if (findings.stream().noneMatch(finding -> finding.file().equals(name))) {
                findings.add(TaxonomyFinding.error(name, "is empty: write what docs/taxonomy.md says"));
            }
            findings.addAll(WritingReview.of(file));
        }
        if (findings.stream().anyMatch(TaxonomyFinding::isError)) {
            return new TaxonomyDraft(files, findings, null);
        }
        findings.addAll(IdReview.of(files));
        findings.addAll(DateReview.of(files));
        findings.addAll(NameReview.of(files));
        findings.addAll(CueReview.of(files));
        TaxonomyFiles read = new TaxonomyReader(name -> files.get(name).root()).read();
        return new TaxonomyDraft(files, findings, read);
    }
}
