/** What bytes say: charsets as declared, as they are, and those from before Unicode. */
package vn.diembao.crawlers.charset;
