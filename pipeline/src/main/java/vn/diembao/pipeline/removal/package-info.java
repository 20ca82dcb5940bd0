/** Takes away what was erased on request or has been kept for its time, and keeps away what was erased. */
package vn.diembao.pipeline.removal;
