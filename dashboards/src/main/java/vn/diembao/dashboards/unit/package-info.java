/** Who gets digests: the profiles of union bodies. */
package vn.diembao.dashboards.unit;
