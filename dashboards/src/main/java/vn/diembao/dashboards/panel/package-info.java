/** What Elasticsearch answers to the panels of a board, with names and figures as Vietnamese readers know them. */
package vn.diembao.dashboards.panel;
