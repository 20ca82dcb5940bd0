/** Search over clips: what was asked, the query that answers it, what was found, one clip with what belongs to it. */
package vn.diembao.dashboards.search;
