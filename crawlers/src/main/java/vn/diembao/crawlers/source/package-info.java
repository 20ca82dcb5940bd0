/**
 * The FLIP-27 sources of the system. Feeds, polled when they are due: one split is one feed; all feeds of a host are polled
 * by one reader, one at a time. Kept pages, read again in the order of time: one split is all of them.
 */
package vn.diembao.crawlers.source;
