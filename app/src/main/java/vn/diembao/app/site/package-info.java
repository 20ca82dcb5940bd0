/** The local site that replays the past: recorded feeds, and the demo's outlets with their pages. */
package vn.diembao.app.site;
