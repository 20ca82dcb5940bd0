/** Issued editions: frozen, numbered by id and hash, issued at their hours, corrected by slips. */
package vn.diembao.dashboards.edition;
