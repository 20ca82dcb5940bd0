/** Which outlets are read and how: the source and family files, checked and turned into records. */
package vn.diembao.crawlers.outlet;
