/** The daily and weekly digest: read from Elasticsearch, composed once, shown in HTML, DOCX and Markdown. */
package vn.diembao.dashboards.digest;
