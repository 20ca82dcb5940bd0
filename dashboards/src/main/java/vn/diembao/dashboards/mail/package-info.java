/** Issued editions by e-mail: an outbox with a record for every reader, emptied by SMTP. */
package vn.diembao.dashboards.mail;
