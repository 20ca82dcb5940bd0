/** Finds every phrase of the taxonomy in a text in one pass. */
package vn.diembao.pipeline.match;
