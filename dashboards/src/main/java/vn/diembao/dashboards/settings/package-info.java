/** Files that people write: read strictly, with every problem told at once. */
package vn.diembao.dashboards.settings;
