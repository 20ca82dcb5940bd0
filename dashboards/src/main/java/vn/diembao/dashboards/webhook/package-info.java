/** Posts to addresses that a profile names: guarded, signed, never redirected. */
package vn.diembao.dashboards.webhook;
