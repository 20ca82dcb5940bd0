package vn.diembao.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processor time of the job's tasks in this process, by the names of their steps. A thread that ends between two looks loses
 * what it did since the first of them.
 */
final class StageTimes {
    /** As Flink names the thread of a task: its steps, the subtask of how many, the attempt. */
    private static final Pattern TASK = Pattern.compile(
            "(?:(?:OutputFlusher|(?:System )?Time Trigger) for )?(?:Source: )?(.+?)(?:: Writer)? \\(\\d+/\\d+\\)#\\d+");

    private static final Pattern CLIENT = Pattern.compile("elasticsearch-rest-client-.*");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Long> nanos = new HashMap<>();
    private final Map<Long, String> stages = new HashMap<>();

    /** Nanoseconds so far. */
    Map<String, Long> look() {
        long[] ids = threads.getAllThreadIds();
        for (ThreadInfo thread : threads.getThreadInfo(ids)) {
            if (thread != null) {
                long id = thread.getThreadId();
                long spent = threads.getThreadCpuTime(id);
                String stage = stage(thread.getThreadName());
                if (stage != null && spent >= 0) {
                    stages.put(id, stage);
                    nanos.put(id, spent);
                }
            }
        }
        Map<String, Long> sums = new TreeMap<>();
        nanos.forEach((id, spent) -> sums.merge(stages.get(id), spent, Long::sum));
        return sums;
    }

    /** Null for a thread that is no part of the job. */
    private static String stage(String thread) {
        Matcher task = TASK.matcher(thread);
        if (task.matches()) {
            return task.group(1).replace(" -> ", ", ");
        }
        return CLIENT.matcher(thread).matches() ? "requests" : null;
    }
}
