/** What a page shows of a board: figures as grids, drawings, tiles and words, the controls above them, and links to the clips. */
package vn.diembao.dashboards.view;
