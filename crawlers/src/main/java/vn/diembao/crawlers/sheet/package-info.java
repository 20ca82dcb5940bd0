/** Tables as office programs write them, CSV and XLSX, row by row. */
package vn.diembao.crawlers.sheet;
