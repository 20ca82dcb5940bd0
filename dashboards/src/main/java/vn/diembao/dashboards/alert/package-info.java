/** Immediate alerts: what leaders should hear the same day, told once, by e-mail and webhook. */
package vn.diembao.dashboards.alert;
