/** Finds the union bodies a text names. */
package vn.diembao.pipeline.union;
