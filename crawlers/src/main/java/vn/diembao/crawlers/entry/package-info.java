/** Clips that the office enters itself, as rows of a table: print, television, radio, posts. */
package vn.diembao.crawlers.entry;
