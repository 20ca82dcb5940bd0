package vn.diembao.app.faults;

import java.util.Locale;

/** What is killed. */
public enum FaultKind {
    /** The Flink task manager: the job's steps die, the job manager restores them. */
    TASKMANAGER,
    /** The Flink job manager: the job is handed in again from its newest complete checkpoint. */
    JOBMANAGER,
    /** The Elasticsearch node: it is started again on the same data. */
    ELASTICSEARCH,
    /** The whole run on one machine: it is started again in the same home. */
    PROCESS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
