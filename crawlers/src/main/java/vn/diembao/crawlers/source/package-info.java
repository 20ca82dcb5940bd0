/**
 * The FLIP-27 source of the system: feeds polled when they are due. One split is one feed; all feeds of a host are polled
 * by one reader, one at a time.
 */
package vn.diembao.crawlers.source;
