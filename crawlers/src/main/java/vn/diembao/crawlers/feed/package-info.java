/** Feed documents (RSS, RDF, Atom, JSON Feed) as their outlets really serve them. */
package vn.diembao.crawlers.feed;
