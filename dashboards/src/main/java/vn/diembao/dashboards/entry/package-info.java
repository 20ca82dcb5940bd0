/** Clips of print, television and radio as an editor fills them in. */
package vn.diembao.dashboards.entry;
