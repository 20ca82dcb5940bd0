package vn.diembao.pipeline.index;

import org.apache.flink.runtime.execution.SuppressRestartsException;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;

/**
 * An answer after which nothing can be stored until someone acts: the job ends, for a restart would ask in vain. Of a whole
 * request it is believed when it stays for a while, of one document at once.
 */
final class FatalAnswer {
    private FatalAnswer() {}

    static boolean is(int status) {
        return status == 401 || status == 403 || status == 404;
    }

    /**
     * What stops the job; its deepest cause says in one line what to do.
     *
     * @param status of the answer
     * @param what alias that was written to, or the request
     * @param why Elasticsearch's own words
     */
    static SuppressRestartsException of(int status, String what, String why) {
        String line = "Elasticsearch will not let us write to " + what + " (" + status + " " + why + "): "
                + advice(status) + ", then start again; nothing is lost";
        return new SuppressRestartsException(new ElasticsearchMismatchException(line.replaceAll("\\p{Cntrl}+", " ")));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "check DIEMBAO_ES_USER with DIEMBAO_ES_PASSWORD, or DIEMBAO_ES_API_KEY";
            case 403 -> "give the user the rights of docker/setup/roles/diembao_writer.json";
            default -> "check the index, its alias and the address; a start makes what is missing";
        };
    }
}
