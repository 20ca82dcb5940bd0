/** Boards as Kibana 8.19 saved objects, and what can be checked of them without a Kibana. */
package vn.diembao.dashboards.kibana;
