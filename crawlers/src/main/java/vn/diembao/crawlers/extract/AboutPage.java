package vn.diembao.crawlers.extract;

/**
 * What a page says of its article outside the text.
 *
 * @param title empty when there is none
 * @param description empty when there is none; most outlets put the lead there
 */
record AboutPage(String title, String description) {}
