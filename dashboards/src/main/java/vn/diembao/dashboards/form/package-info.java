/** The forms a digest is shown in (HTML, DOCX, Markdown, CSV, mail), its plain values, and taking a text out of what was issued. */
package vn.diembao.dashboards.form;
