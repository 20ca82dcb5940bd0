/** What the media plans oblige outlets, pages and unions to, and how much of it the stored clips show. */
package vn.diembao.dashboards.scorecard;
