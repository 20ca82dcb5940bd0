/** Names behind ids: of the taxonomy from the terms index, of labels from a file of words. */
package vn.diembao.dashboards.term;
