/**
 * The web pages: start page, search, clips, editions, and whatever else brings its routes. Rendered on the server, nothing is
 * asked of any other host; who may see what is {@code dashboards.access}.
 */
package vn.diembao.dashboards.web;
