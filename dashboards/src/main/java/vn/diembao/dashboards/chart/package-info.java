/** Bar charts: one geometry, drawn as SVG by the page's template and as PNG for papers. */
package vn.diembao.dashboards.chart;
