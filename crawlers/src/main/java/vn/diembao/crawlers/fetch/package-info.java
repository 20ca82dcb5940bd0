/** Polite HTTP: address guard, deadlines, robots, per-host queues, and bytes turned into text. */
package vn.diembao.crawlers.fetch;
