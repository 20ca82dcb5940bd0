/** Boards as they are written: one definition, drawn by the web pages and by Kibana alike. */
package vn.diembao.dashboards.board;
