/** Clips that the office enters: tables, the folder they are put into, their scans and recordings. */
package vn.diembao.app.entry;
