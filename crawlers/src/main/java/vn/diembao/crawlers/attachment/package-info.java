/** Scans and recordings that belong to clips. */
package vn.diembao.crawlers.attachment;
