/** Two sentences of a text that carry its point: cut, weighed and quoted as they stand. */
package vn.diembao.dashboards.extract;
