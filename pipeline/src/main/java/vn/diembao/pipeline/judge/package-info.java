/** Judges what a text is about and how it speaks of it. */
package vn.diembao.pipeline.judge;
