/** From text as it stands on a page to text that can be compared, searched and trusted. */
package vn.diembao.pipeline.normalize;
