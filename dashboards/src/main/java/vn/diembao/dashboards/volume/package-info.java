/** Tells when far more is written of something than its own past, and the season, lead to expect. */
package vn.diembao.dashboards.volume;
