/** Posts of organisations' own public pages: one class a platform, by its official way in. */
package vn.diembao.crawlers.social;
