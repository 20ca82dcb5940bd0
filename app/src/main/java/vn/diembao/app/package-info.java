/** The {@code diembao} command: it opens the rooms in order. */
package vn.diembao.app;
