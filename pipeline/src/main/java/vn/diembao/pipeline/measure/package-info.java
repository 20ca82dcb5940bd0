/** What the job tells of itself to whoever watches it: {@code docs/metrics.md}. */
package vn.diembao.pipeline.measure;
