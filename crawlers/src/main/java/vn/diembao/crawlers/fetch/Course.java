package vn.diembao.crawlers.fetch;

import org.apache.hc.client5.http.cookie.CookieStore;

/**
 * How one fetch goes.
 *
 * @param maxRedirects hops followed after the first request
 * @param refresh true to take a page that is nothing but a meta refresh for a redirect
 * @param echo true to send back, once, the cookie that a challenge page sets by script
 * @param check asked before each request
 * @param cookies what goes with the requests and what comes back; this fetch's own
 */
record Course(int maxRedirects, boolean refresh, boolean echo, HopCheck check, CookieStore cookies) {}
