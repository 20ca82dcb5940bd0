/** Documents that list pages (RSS, RDF, Atom, JSON Feed, sitemaps, listings, WordPress posts) as they are really served. */
package vn.diembao.crawlers.feed;
