/** Clips that the office entered itself, on their way into the job. */
package vn.diembao.pipeline.entry;
