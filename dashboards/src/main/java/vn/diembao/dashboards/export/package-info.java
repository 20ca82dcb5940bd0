/** A selection of clips as a file: CSV, XLSX, DOCX. Titles, names and links, never whole texts. */
package vn.diembao.dashboards.export;
