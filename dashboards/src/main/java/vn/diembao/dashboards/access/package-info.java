/** Who may see what on the web pages: accounts, sessions, tokens of forms. Knows nothing of HTTP. */
package vn.diembao.dashboards.access;
