/** Finds the programmes a text names and the figures it reports of them. */
package vn.diembao.pipeline.programme;
