package vn.diembao.app.site;

/**
 * A request the site answered.
 *
 * @param target host and path
 * @param ifNoneMatch validator the client sent, null for none
 * @param etag validator it was answered with, null for none
 */
public record SiteRequest(String target, String ifNoneMatch, int status, String etag) {}
