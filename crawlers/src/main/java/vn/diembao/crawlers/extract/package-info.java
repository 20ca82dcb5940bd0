/** Reads article text, date, byline and canonical address off a page, without knowing where the page came from. */
package vn.diembao.crawlers.extract;
