/** Dead letters on their way through the job once more. */
package vn.diembao.pipeline.retry;
