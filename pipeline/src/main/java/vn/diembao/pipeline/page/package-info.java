/** From an item to what its page says. */
package vn.diembao.pipeline.page;
