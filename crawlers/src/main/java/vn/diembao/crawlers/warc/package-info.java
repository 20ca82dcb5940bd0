/** Raw pages as WARC (ISO 28500): kept as they were served, read again without a request. */
package vn.diembao.crawlers.warc;
