package vn.diembao.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import org.apache.flink.core.execution.JobClient;

/** The rooms of the system and who may know whom: {@code CONTRIBUTING.md}, "Rooms and direction". */
@AnalyzeClasses(packages = "vn.diembao", importOptions = DoNotIncludeTests.class)
final class RoomsTest {
    private static final String MODEL = "vn.diembao.model..";
    private static final String CRAWLERS = "vn.diembao.crawlers..";
    private static final String PIPELINE = "vn.diembao.pipeline..";
    private static final String DASHBOARDS = "vn.diembao.dashboards..";
    private static final String LOCAL_ELASTICSEARCH = "vn.diembao.localelasticsearch..";
    private static final String APP = "vn.diembao.app..";
    private static final String FLINK = "org.apache.flink..";

    @ArchTest
    static final ArchRule modelKnowsNoRoom =
            in(MODEL).should().dependOnClassesThat(rooms(CRAWLERS, PIPELINE, DASHBOARDS, LOCAL_ELASTICSEARCH, APP));

    @ArchTest
    static final ArchRule crawlersKnowTheModelOnly =
            in(CRAWLERS).should().dependOnClassesThat(rooms(PIPELINE, DASHBOARDS, LOCAL_ELASTICSEARCH, APP));

    @ArchTest
    static final ArchRule pipelineKnowsCrawlersAndModel =
            in(PIPELINE).should().dependOnClassesThat(rooms(DASHBOARDS, LOCAL_ELASTICSEARCH, APP));

    @ArchTest
    static final ArchRule dashboardsKnowTheModelOnly =
            in(DASHBOARDS).should().dependOnClassesThat(rooms(CRAWLERS, PIPELINE, LOCAL_ELASTICSEARCH, APP));

    @ArchTest
    static final ArchRule localElasticsearchKnowsNoRoom =
            in(LOCAL_ELASTICSEARCH).should().dependOnClassesThat(rooms(MODEL, CRAWLERS, PIPELINE, DASHBOARDS, APP));

    @ArchTest
    static final ArchRule flinkIsKnownToSourceAndPipelineOnly = noClasses()
            .that(not(resideInAnyPackage("vn.diembao.crawlers.source..", PIPELINE)))
            .and()
            .doNotHaveFullyQualifiedName(PressRun.class.getName())
            .should()
            .dependOnClassesThat(resideInAPackage(FLINK));

    @ArchTest
    static final ArchRule pressRunKnowsOfFlinkTheRunningJobOnly = noClasses()
            .that()
            .haveFullyQualifiedName(PressRun.class.getName())
            .should()
            .dependOnClassesThat(resideInAPackage(FLINK).and(not(type(JobClient.class))));

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

    @ArchTest
    static final ArchRule classesAreFinalUnlessMadeToBeExtended = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(ABSTRACT)
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .and()
            .areNotEnums()
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static final ArchRule loggingGoesThroughSlf4j =
            noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."));

    @ArchTest
    static final ArchRule onlyTheCommandPrints =
            noClasses().that(not(resideInAPackage(APP))).should().accessField(System.class, "out");

    /** A room's own package puts its parts together; the parts do not know each other in circles. */
    @ArchTest
    static void partsOfARoomAreFreeOfCycles(JavaClasses all) {
        for (String room : List.of("model", "crawlers", "pipeline", "dashboards", "localelasticsearch", "app")) {
            slices().matching("vn.diembao." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static void everyRoomIsLookedAt(JavaClasses all) {
        assertThat(List.of(MODEL, CRAWLERS, PIPELINE, DASHBOARDS, LOCAL_ELASTICSEARCH, APP))
                .allSatisfy(room -> assertThat(all.that(resideInAPackage(room))).hasSizeGreaterThan(5));
    }

    private static GivenClassesConjunction in(String room) {
        return noClasses().that(resideInAPackage(room));
    }

    private static DescribedPredicate<JavaClass> rooms(String... rooms) {
        return resideInAnyPackage(rooms);
    }
}
