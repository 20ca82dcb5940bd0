/** Counts of the clips of a period, made by Elasticsearch, and how long stories have been told. */
package vn.diembao.dashboards.tally;
